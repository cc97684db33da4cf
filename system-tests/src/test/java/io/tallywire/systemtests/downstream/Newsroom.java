package io.tallywire.systemtests.downstream;

import io.tallywire.quickstart.Installation;
import io.tallywire.quickstart.Pipeline;
import io.tallywire.quickstart.PipelineLag;
import io.tallywire.quickstart.Tallywire;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.registry.ConfluentSchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The whole pipeline on a real broker and a real registry, fed and read by the command line as a person uses it. */
final class Newsroom implements AutoCloseable {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Installation INSTALLATION = new Installation(HOME);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pipeline pipeline;

    private Newsroom(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    static Newsroom open(Path data) {
        return new Newsroom(new Pipeline(INSTALLATION, data).start());
    }

    String brokers() {
        return pipeline.connection().bootstrapServers();
    }

    String registry() {
        return pipeline.connection().registry().url().toString();
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Feeds the sample files whose names start with one of the given words, in the order of their names. */
    void feed(String... names) throws Exception {
        try (Stream<Path> files = Files.list(INSTALLATION.samples())) {
            List<String> paths = files.filter(
                            file -> Stream.of(names).anyMatch(String.valueOf(file.getFileName())::startsWith))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            tallywire("ingest", paths);
        }
        awaitDrained();
    }

    /** The lines of {@code ./tallywire claims --json}. */
    List<String> claims() throws IOException, InterruptedException {
        return tallywire("claims", List.of("--json"));
    }

    /** Writes a tally in a transaction that is rolled back: no reader may show it. */
    void rollBackATally() {
        Map<String, Object> config = Map.of("bootstrap.servers", brokers(), "transactional.id", "rolled-back");
        SchemaRegistry registry =
                new ConfluentSchemaRegistry(pipeline.connection().registry());
        try (KafkaProducer<String, ClaimTally> producer =
                new KafkaProducer<>(config, new StringSerializer(), new AvroSerializer<>(registry, ClaimTally.class))) {
            producer.initTransactions();
            producer.beginTransaction();
            ClaimTally tally = ClaimTally.newBuilder()
                    .setClaimKey("rolled-back")
                    .setAllTime(TallyFigures.newBuilder().build())
                    .build();
            var unused = producer.send(new ProducerRecord<>(Topics.CLAIM_TALLIES.name(), tally.getClaimKey(), tally));
            producer.flush();
            producer.abortTransaction();
        }
    }

    /** Waits until everything that was sent has gone through the whole pipeline. */
    void awaitDrained() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            PipelineLag.ofAll(admin).awaitDrained(PATIENCE, pipeline::requireHealthy);
        }
    }

    private List<String> tallywire(String verb, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Dtallywire.home=" + HOME,
                "-cp",
                System.getProperty("java.class.path"),
                Tallywire.class.getName(),
                verb,
                "--bootstrap-servers",
                brokers(),
                "--registry-url",
                registry()));
        command.addAll(arguments);
        return Program.run(HOME, command).out();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
