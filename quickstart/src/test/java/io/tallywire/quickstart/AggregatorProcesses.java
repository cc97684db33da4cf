package io.tallywire.quickstart;

import io.tallywire.quickstart.embedded.EmbeddedCluster;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.serde.TrustedRecords;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Aggregators in processes of their own, on an embedded cluster; closing kills what still runs. */
final class AggregatorProcesses implements AutoCloseable {
    private final Path data;
    private final EmbeddedCluster cluster;
    private final List<Process> processes = new ArrayList<>();

    AggregatorProcesses(Path data) {
        TrustedRecords.trust(); // versions are built before a serializer trusts them
        this.data = data;
        this.cluster = EmbeddedCluster.start(new Installation(Path.of("..")).registry(), data);
    }

    Connection connection() {
        return cluster.connection();
    }

    /**
     * Starts one more, which the group misses six seconds after it is killed.
     *
     * @param name of its state folder: one that comes back under its name finds its state
     * @param settings further ones, as key=value
     */
    Process start(String name, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tallywire.class.getName(),
                "aggregator",
                "--set=bootstrap.servers=" + connection().bootstrapServers(),
                "--set=schema.registry.url=" + connection().registry().url(),
                "--set=state.dir=" + data.resolve(name),
                "--set=monitoring.port=off",
                "--set=kafka.session.timeout.ms=6000",
                "--set=kafka.heartbeat.interval.ms=1000"));
        List.of(settings).forEach(setting -> command.add("--set=" + setting));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    /** A version of an article, or none: its withdrawal. */
    record Version(String articleId, @Nullable ArticleClaims claims) {}

    /** Sends versions in their order, and returns when the broker has them all. */
    void send(List<Version> versions) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, ArticleClaims> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", connection().bootstrapServers()),
                new StringSerializer(),
                new AvroSerializer<>(new ConfluentSchemaRegistry(connection().registry()), ArticleClaims.class))) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Version version : versions) {
                sent.add(producer.send(
                        new ProducerRecord<>(Topics.ARTICLE_CLAIMS.name(), version.articleId(), version.claims())));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        cluster.close();
    }
}
