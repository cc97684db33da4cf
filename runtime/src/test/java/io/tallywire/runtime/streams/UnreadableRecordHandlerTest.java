package io.tallywire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.event.EventHeaders;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistryException;
import io.tallywire.schemas.registry.UnknownSchemaException;
import io.tallywire.schemas.serde.AvroSerdes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that can't be read, in a topology that copies one topic to another. */
class UnreadableRecordHandlerTest {
    private static final byte[] NO_RECORD = {1, 2, 3};

    @TempDir
    Path stateDir;

    private final UnknownSchemas unknown = new UnknownSchemas();
    private final SchemaRegistry registry = new WatchedRegistry(new InMemorySchemaRegistry(), unknown);
    private TopologyTestDriver driver;

    @BeforeEach
    void copyPublishers() {
        driver = driver(copy(AvroSerdes.of(registry, Publisher.class)));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void givenBytesThatAreNoRecord_whenRead_thenTheyAreADeadLetterAndTheRestGoesOn() {
        send(NO_RECORD);
        send(publisher());

        assertThat(deadLetters()).isEqualTo(1);
        assertThat(copied()).isEqualTo(1);
    }

    @Test
    void givenTheFirstRecordOfATopicHasAnUnknownSchema_whenRead_thenItIsADeadLetterAndTheRestGoesOn() {
        send(unknownSchema());
        send(publisher());

        assertThat(deadLetters()).isEqualTo(1);
        assertThat(copied()).isEqualTo(1);
    }

    @Test
    void givenARecordOfOursWithAnUnknownSchema_whenRead_thenTheAppStops() {
        assertThatThrownBy(() -> send(unknownSchema(), ours()))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseInstanceOf(UnknownSchemaException.class);
        assertThat(deadLetters()).isZero();
    }

    @Test
    void givenARecordOfOursThatDoesNotFitTheSchemaOfItsId_whenRead_thenTheAppStops() {
        int id = registry.register("another", Schema.create(Schema.Type.STRING));
        byte[] misread = ByteBuffer.allocate(6).put((byte) 0).putInt(id).array();

        assertThatThrownBy(() -> send(misread, ours())).hasCauseInstanceOf(SerializationException.class);
        assertThat(deadLetters()).isZero();
    }

    @Test
    void givenBytesWithOurHeadersThatWereNeverARecord_whenRead_thenTheyAreADeadLetter() {
        send(NO_RECORD, ours());

        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void givenNothingButUnknownSchemas_whenTheyAreTooMany_thenTheAppStops() {
        for (int sent = 1; sent < UnknownSchemas.TOO_MANY; sent++) {
            send(unknownSchema());
        }

        assertThatThrownBy(() -> send(unknownSchema())).hasCauseInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void givenManyUnknownSchemasAmongGoodRecords_whenRead_thenEachIsADeadLetter() {
        for (int sent = 0; sent < 3 * UnknownSchemas.TOO_MANY; sent++) {
            send(unknownSchema());
            send(publisher());
        }

        assertThat(deadLetters()).isEqualTo(3 * UnknownSchemas.TOO_MANY);
    }

    @Test
    void givenManyRecordsInNoFormatAtAll_whenRead_thenEachIsADeadLetter() {
        for (int sent = 0; sent < 3 * UnknownSchemas.TOO_MANY; sent++) {
            send(NO_RECORD);
        }

        assertThat(deadLetters()).isEqualTo(3 * UnknownSchemas.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere/app", "tallywire", ""})
    void givenAnotherSource_whenItsRecordCantBeRead_thenItIsADeadLetter(String source) {
        send(NO_RECORD, source(source));

        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void givenARepartitionTopic_whenItsRecordCantBeRead_thenTheAppStops() {
        Serde<byte[]> unreadable = Serdes.serdeFrom(new ByteArraySerializer(), (topic, data) -> {
            throw new SerializationException("unreadable");
        });
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .repartition(Repartitioned.with(Serdes.String(), unreadable).withName("moved"))
                .to("out", Produced.with(Serdes.String(), Serdes.ByteArray()));
        driver.close();
        driver = driver(builder.build());

        assertThatThrownBy(() -> send(NO_RECORD)).hasCauseInstanceOf(SerializationException.class);
        assertThat(deadLetters()).isZero();
    }

    @Test
    void givenTheRegistryIsDown_whenARecordIsRead_thenTheAppStops() {
        Serde<byte[]> outage = Serdes.serdeFrom(new ByteArraySerializer(), (topic, data) -> {
            throw new SchemaRegistryException("down", new java.io.IOException("refused"));
        });
        driver.close();
        driver = driver(copy(outage));

        assertThatThrownBy(() -> send(NO_RECORD)).hasCauseInstanceOf(SchemaRegistryException.class);
        assertThat(deadLetters()).isZero();
    }

    private static <T> Topology copy(Serde<T> values) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), values)).to("out", Produced.with(Serdes.String(), values));
        return builder.build();
    }

    private TopologyTestDriver driver(Topology topology) {
        Properties properties = new Properties();
        properties.putAll(StreamsSettings.from(new ConfigLayers(StreamsSettings.definition("an-app", 8085))
                        .addFlags(Map.of(StreamsSettings.STATE_DIR, stateDir.toString()))
                        .resolve())
                .toKafka("dead"));
        properties.put(UnknownSchemas.CONFIG, unknown);
        // In a transaction the driver forgets what is sent before a record is processed.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return new TopologyTestDriver(topology, properties);
    }

    private byte[] publisher() {
        return AvroSerdes.of(registry, Publisher.class)
                .serializer()
                .serialize("in", new Publisher("The Paper", "paper.example"));
    }

    private static byte[] unknownSchema() {
        return ByteBuffer.allocate(6).put((byte) 0).putInt(77).array();
    }

    private static Headers ours() {
        return source("/tallywire/ingest-producer");
    }

    private static Headers source(String source) {
        return new RecordHeaders().add(EventHeaders.SOURCE, source.getBytes(StandardCharsets.UTF_8));
    }

    private void send(byte[] value) {
        send(value, new RecordHeaders());
    }

    private void send(byte[] value, Headers headers) {
        TestInputTopic<String, byte[]> in =
                driver.createInputTopic("in", new StringSerializer(), new ByteArraySerializer());
        in.pipeInput(new TestRecord<>("key", value, headers));
    }

    private long deadLetters() {
        return records("dead");
    }

    private long copied() {
        return records("out");
    }

    private long records(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .size();
    }
}
