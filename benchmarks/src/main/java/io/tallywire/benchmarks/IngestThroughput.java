package io.tallywire.benchmarks;

import com.sun.management.OperatingSystemMXBean;
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
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
 * Sends NDJSON with the ingest engine, and with Kafka's own kafka-producer-perf-test {@link PeerPayloads payloads} of the
 * records' size, in turns, to one broker. All of it runs in one
 * process, and the ratio of processor time (client and broker, ingest's connecting included) is that of the rates where nothing
 * else is short. Arguments: the folder of the unpacked registry, an empty folder for data, articles a round, rounds.
 */
public final class IngestThroughput {
    private static final String PEER_TOPIC = "perf-test";
    private static final int WORDS = 470;
    private static final int WARM_UP_ROUNDS = 20;

    /** As many as the peer draws from; it holds them in memory. */
    private static final int PAYLOADS = 10_000;

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
        try (EmbeddedCluster cluster = EmbeddedCluster.start(Path.of(args[0]), data.resolve("cluster"))) {
            IngestThroughput run = new IngestThroughput(cluster.connection(), articles, payloads, count);
            run.createPeerTopic();
            run.ingest();
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles, %,d bytes of NDJSON; records of %,.0f bytes%n",
                    count,
                    Files.size(articles),
                    run.writePayloads());
            run.inTurns(rounds);
        }
    }

    private void inTurns(int rounds) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            long start = processorNanos();
            double our = ingest();
            long between = processorNanos();
            double peer = peer(count);
            long end = processorNanos();
            peer(1); // what it costs to connect and to read the payloads, which its rate leaves out
            double cost = (end - between - (processorNanos() - end)) / (double) (between - start);
            print(round < 0 ? "warm-up" : "round " + (round + 1), our, peer, our / peer, cost);
            if (round >= 0) {
                ours.add(our);
                peers.add(peer);
                ratios.add(our / peer);
                costs.add(cost);
            }
        }
        print("medians", median(ours), median(peers), median(ratios), median(costs));
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void print(String what, double our, double peer, double ratio, double cost) {
        System.out.printf(
                Locale.ROOT,
                "%s: ingest %,.0f/s, kafka-producer-perf-test %,.0f/s, ratio %.2f; by processor time %.2f%n",
                what,
                our,
                peer,
                ratio,
                cost);
    }

    private double ingest() {
        IngestConfig defaults = IngestConfig.defaults();
        IngestConfig config = new IngestConfig(connection, defaults.input(), false, Optional.empty(), false, true);
        Clock clock = Clock.systemUTC();
        try (ArticleSink sink = config.destination().connect();
                ArticleInput input = new ArticleInput(List.of(InputSource.of(articles)), config.input(), clock)) {
            long start = System.nanoTime();
            IngestSummary summary = new Ingest(sink, new IngestListener() {}, clock).run(input);
            if (summary.sent() != count) {
                throw new IllegalStateException("Not all articles were sent: " + summary);
            }
            return perSecond(start);
        }
    }

    private double peer(int records) throws Exception {
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
        IngestConfig config =
                new IngestConfig(connection, IngestConfig.defaults().input(), false, Optional.empty(), false, true);
        config.destination().producerConfig().forEach((key, value) -> arguments.add(key + "=" + value));
        return PeerOutput.recordsPerSecond(arguments);
    }

    private double writePayloads() throws IOException {
        return PeerPayloads.write(
                payloads,
                connection.bootstrapServers(),
                Topics.ARTICLES.name(),
                Topics.ARTICLES.partitions(),
                Math.min(count, PAYLOADS));
    }

    private void createPeerTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", connection.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(PEER_TOPIC, Topics.ARTICLES.partitions(), (short) 1)))
                    .all()
                    .get();
        }
    }

    private double perSecond(long startNanos) {
        return count * 1e9 / (System.nanoTime() - startNanos);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
