package io.tallywire.benchmarks;

import io.tallywire.ingestproducer.Ingest;
import io.tallywire.ingestproducer.IngestConfig;
import io.tallywire.ingestproducer.IngestListener;
import io.tallywire.ingestproducer.IngestSummary;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Sends to one broker, in turns: NDJSON with the ingest engine; {@link PeerPayloads payloads} of the records' size with Kafka's own
 * kafka-producer-perf-test; and ingest's {@link KeyedRecords own records}, ready in memory, with a plain producer. All of it runs in
 * one process. Arguments: the folder of the unpacked registry, an empty folder for data, articles a round, rounds.
 */
public final class IngestThroughput implements AutoCloseable {
    private static final String PEER_TOPIC = "perf-test";
    private static final String KEYED_TOPIC = "keyed-test";
    private static final int WORDS = 470;

    /** As many rounds as this many records need; by then the compilers are mostly done. */
    private static final int WARM_UP_RECORDS = 600_000;

    /** As many as the peers draw from; they hold them in memory. */
    private static final int PAYLOADS = 10_000;

    private final ThreadTimes times = new ThreadTimes();
    private final Connection connection;
    private final Path articles;
    private final Path payloads;
    private final int count;

    private IngestThroughput(Connection connection, Path articles, Path payloads, int count) {
        this.connection = connection;
        this.articles = articles;
        this.payloads = payloads;
        this.count = count;
    }

    /** Runs it and prints what it measures. */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[1]);
        int count = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        Path articles = data.resolve("articles.ndjson");
        new GeneratedArticles(WORDS).write(articles, count);
        Path payloads = data.resolve("payloads.txt");
        try (EmbeddedCluster cluster = EmbeddedCluster.start(Path.of(args[0]), data.resolve("cluster"));
                IngestThroughput run = new IngestThroughput(cluster.connection(), articles, payloads, count)) {
            run.createPeerTopics();
            run.ingest();
            KeyedRecords records = KeyedRecords.of(
                    cluster.connection().bootstrapServers(),
                    Topics.ARTICLES.name(),
                    Topics.ARTICLES.partitions(),
                    Math.min(count, PAYLOADS));
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles, %,d bytes of NDJSON; records of %,.0f bytes%n",
                    count,
                    Files.size(articles),
                    PeerPayloads.write(payloads, records.all()));
            run.inTurns(rounds, records);
        }
    }

    @Override
    public void close() {
        times.close();
    }

    private void inTurns(int rounds, KeyedRecords records) throws Exception {
        Samples ours = new Samples();
        Samples peers = new Samples();
        Samples keyed = new Samples();
        for (int round = -WARM_UP_RECORDS / count; round < rounds; round++) {
            Sample our = ingest();
            Sample peer = peer(count).less(peer(1)); // without connecting and reading the payloads
            Sample key = keyed(records);
            System.out.printf(
                    Locale.ROOT,
                    "%s: ingest %,.0f/s, kafka-producer-perf-test %,.0f/s, keyed %,.0f/s, ratio %.2f; by processor time %.2f%n",
                    round < 0 ? "warm-up" : "round " + (round + 1),
                    our.rate(),
                    peer.rate(),
                    key.rate(),
                    our.rate() / peer.rate(),
                    (double) peer.totalNanos() / our.totalNanos());
            if (round >= 0) {
                ours.add(our);
                peers.add(peer);
                keyed.add(key);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "medians: ingest %,.0f/s, kafka-producer-perf-test %,.0f/s, keyed %,.0f/s%n"
                        + "ratio to kafka-producer-perf-test %.2f, by processor time %.2f%n"
                        + "ratio to keyed records %.2f, by processor time %.2f%n"
                        + "microseconds of processor time a record:%n  ingest %s%n  kafka-producer-perf-test %s%n  keyed %s%n",
                ours.rate(),
                peers.rate(),
                keyed.rate(),
                ours.rateTo(peers),
                ours.thriftTo(peers),
                ours.rateTo(keyed),
                ours.thriftTo(keyed),
                ours.micros(count),
                peers.micros(count),
                keyed.micros(count));
    }

    private Sample ingest() {
        IngestConfig config = config();
        Clock clock = Clock.systemUTC();
        try (ArticleSink sink = config.destination().connect();
                ArticleInput input = new ArticleInput(List.of(InputSource.of(articles)), config.input(), clock)) {
            Map<ThreadTimes.Part, Long> before = times.now();
            long start = System.nanoTime();
            IngestSummary summary = new Ingest(sink, new IngestListener() {}, clock).run(input);
            if (summary.sent() != count) {
                throw new IllegalStateException("Not all articles were sent: " + summary);
            }
            double rate = count * 1e9 / (System.nanoTime() - start);
            return Sample.between(before, times.now(), rate);
        }
    }

    private Sample peer(int records) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--topic",
                PEER_TOPIC,
                "--num-records",
                String.valueOf(records),
                "--throughput",
                "-1",
                "--payload-file",
                payloads.toString(),
                "--producer-props"));
        config().destination().producerConfig().forEach((key, value) -> arguments.add(key + "=" + value));
        Map<ThreadTimes.Part, Long> before = times.now();
        double rate = PeerOutput.recordsPerSecond(arguments);
        return Sample.between(before, times.now(), rate);
    }

    private Sample keyed(KeyedRecords records) {
        return records.send(config().destination().producerConfig(), KEYED_TOPIC, count, times);
    }

    private IngestConfig config() {
        return new IngestConfig(connection, IngestConfig.defaults().input(), false, Optional.empty(), false, true);
    }

    private void createPeerTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", connection.bootstrapServers()))) {
            int partitions = Topics.ARTICLES.partitions();
            admin.createTopics(List.of(
                            new NewTopic(PEER_TOPIC, partitions, (short) 1),
                            new NewTopic(KEYED_TOPIC, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }
}
