package io.tallywire.benchmarks;

import io.tallywire.dashboard.board.FreshnessMeter;
import io.tallywire.dashboard.claims.Claims;
import io.tallywire.dashboard.cluster.KafkaClients;
import io.tallywire.quickstart.embedded.EmbeddedBroker;
import io.tallywire.quickstart.embedded.FreePorts;
import io.tallywire.runtime.config.Connection;
import io.tallywire.schemas.Bound;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.TopicProvisioner;
import io.tallywire.schemas.topic.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures how long the dashboard takes to fill its index from the topic of tallies, on the embedded broker in the same process:
 * {@code ClaimFill CLAIMS FOLDER}.
 */
public final class ClaimFill {
    private static final int BROKER_PORTS = 2;
    private static final int ESTIMATES = 4;
    private static final int TOWNS = 50_000;
    private static final int PAPERS = 2_000;
    private static final long FIRST = 1_700_000_000L;
    private static final int SPAN = 80_000_000;
    private static final long LOOK_NANOS = 50_000_000;
    private static final double NANOS = 1e9;
    private static final List<String> THINGS =
            List.of("Soldiers", "People", "Houses", "Jobs", "Accounts", "Doses", "Schools", "Dollars");

    private ClaimFill() {}

    public static void main(String[] arguments) throws Exception {
        int claims = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        List<Integer> ports = FreePorts.distinct(BROKER_PORTS);
        SchemaRegistry registry = new InMemorySchemaRegistry();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), ports.get(0), ports.get(1))) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                new TopicProvisioner(admin).ensure(Topics.all());
            }
            long start = System.nanoTime();
            long bytes = write(broker, registry, claims);
            say("written: %d tallies of %d bytes on average in %.1f s", claims, bytes / claims, since(start));
            start = System.nanoTime();
            fill(broker, registry, folder.resolve("index"), claims);
            say("index filled in %.1f s, %.0f tallies/s", since(start), claims / since(start));
        }
    }

    private static void fill(EmbeddedBroker broker, SchemaRegistry registry, Path folder, int claims) throws Exception {
        Clock clock = Clock.systemUTC();
        Connection connection = Connection.of(broker.bootstrapServers(), URI.create("http://localhost"));
        try (Claims index =
                new Claims(folder, new KafkaClients(connection), registry, new FreshnessMeter(clock), clock)) {
            while (index.count() < claims) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private static long write(EmbeddedBroker broker, SchemaRegistry registry, int claims) throws Exception {
        Random random = new Random(1);
        long bytes = 0;
        List<Future<RecordMetadata>> sent = new ArrayList<>(claims);
        try (KafkaProducer<String, ClaimTally> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 20, "compression.type", "lz4"),
                new StringSerializer(),
                new AvroSerializer<>(registry, ClaimTally.class))) {
            AvroSerializer<ClaimTally> size = new AvroSerializer<>(registry, ClaimTally.class);
            for (int i = 0; i < claims; i++) {
                ClaimTally tally = tally(random, i);
                byte[] record = size.serialize(Topics.CLAIM_TALLIES.name(), tally);
                bytes += record == null ? 0 : record.length;
                sent.add(producer.send(new ProducerRecord<>(Topics.CLAIM_TALLIES.name(), tally.getClaimKey(), tally)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get(); // an index that waits for a record that was not written would wait for ever
            }
        }
        return bytes;
    }

    private static ClaimTally tally(Random random, int number) {
        Event[] events = Event.values();
        Event event = events[random.nextInt(events.length)];
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        String place = "Town" + random.nextInt(TOWNS);
        List<SourceEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < ESTIMATES; i++) {
            estimates.add(SourceEstimate.newBuilder()
                    .setPublisher("Paper " + random.nextInt(PAPERS))
                    .setQuantity(new Quantity("9", 9.0, 9.0, 9.0, Bound.EXACT, "person"))
                    .setSentence("Sentence " + random.nextLong() + " of a paper about " + thing + " in " + place
                            + " says what it says in about as many words as the sentences of news have, that is in some"
                            + " thirty of them, with a figure in the middle.")
                    .setArticleId(Long.toHexString(random.nextLong()))
                    .setUrl("https://paper" + random.nextInt(PAPERS) + ".example/" + random.nextLong())
                    .build());
        }
        return ClaimTally.newBuilder()
                .setClaimKey(event + "|" + thing + "|" + place + "|" + number)
                .setLabel(thing + " " + event.name().toLowerCase(Locale.ROOT) + ", " + place)
                .setEvent(event)
                .setAllTime(TallyFigures.newBuilder()
                        .setIndependentSources(ESTIMATES)
                        .setPublishers(ESTIMATES)
                        .setDisputed(random.nextInt(ESTIMATES) == 0)
                        .build())
                .setSources(estimates)
                .setLastSeen(Instant.ofEpochSecond(FIRST + random.nextInt(SPAN)))
                .build();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
