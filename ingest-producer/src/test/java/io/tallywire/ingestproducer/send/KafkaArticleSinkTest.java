package io.tallywire.ingestproducer.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.registry.SchemaRegistryException;
import io.tallywire.schemas.serde.AvroSerializer;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaArticleSinkTest {
    private static final Article ARTICLE = Article.newBuilder()
            .setId("a1")
            .setHeadline("Nine dead")
            .setPublisher(new Publisher("Example", "example.com"))
            .setPublishedAt(Instant.parse("2020-01-01T00:00:00Z"))
            .build();

    private static final DeadLetter LETTER = new DeadLetter("in.ndjson", 2, 26, "Reject", "no JSON", "{", true, 1);

    private final List<SendOutcome> outcomes = new ArrayList<>();

    @Test
    void givenArticle_whenPublished_thenKeyedByItsIdAndStampedByTheProducer() {
        MockProducer<String, byte[]> producer = producer(true);

        sink(producer).publish(ARTICLE, outcomes::add);

        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a1");
            assertThat(record.timestamp()).isNull();
            assertThat(record.value())
                    .isEqualTo(new AvroSerializer<>(new InMemorySchemaRegistry(), Article.class)
                            .serialize("articles", ARTICLE));
        });
        assertThat(outcomes).containsExactly(new SendOutcome.Acknowledged());
    }

    @Test
    void givenWithdrawal_whenSent_thenATombstone() {
        MockProducer<String, byte[]> producer = producer(true);

        sink(producer).withdraw("a1", outcomes::add);

        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a1");
            assertThat(record.value()).isNull();
        });
    }

    @Test
    void givenRecordUnderWay_whenNotFlushed_thenNoOutcomeYet() {
        MockProducer<String, byte[]> producer = producer(false);
        KafkaArticleSink sink = sink(producer);

        sink.publish(ARTICLE, outcomes::add);

        assertThat(outcomes).isEmpty();
        sink.flush();
        assertThat(outcomes).containsExactly(new SendOutcome.Acknowledged());
    }

    @Test
    void givenRecordTooLarge_whenAnswered_thenOnlyItIsRefused() {
        MockProducer<String, byte[]> producer = producer(false);
        sink(producer).publish(ARTICLE, outcomes::add);

        producer.errorNext(new RecordTooLargeException("2000000 bytes"));

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(SendOutcome.Refused.class, refused -> assertThat(
                        refused.reason())
                .contains("localhost:9092", "2000000 bytes", "raise max.message.bytes of topic articles"));
    }

    @Test
    void givenBrokerThatDoesNotAnswer_whenTimedOut_thenUnavailableWithTheAddress() {
        MockProducer<String, byte[]> producer = producer(false);
        sink(producer).publish(ARTICLE, outcomes::add);

        producer.errorNext(new TimeoutException("60000 ms has passed"));

        assertThat(outcomes).singleElement().isInstanceOfSatisfying(SendOutcome.Unavailable.class, gone -> assertThat(
                        gone.reason())
                .contains("Kafka at localhost:9092", "60000 ms has passed", "see that the broker runs"));
    }

    @Test
    void givenRegistryThatIsDown_whenPublished_thenUnavailable() {
        sink(producer(true), new DownRegistry()).publish(ARTICLE, outcomes::add);

        assertThat(outcomes)
                .containsExactly(new SendOutcome.Unavailable("The schema registry at http://r could not be asked"));
    }

    @Test
    void givenADeadLetter_whenSent_thenItsHeadersSayWhyAndWhere() {
        MockProducer<String, byte[]> producer = producer(true);

        sink(producer).deadLetter(LETTER);

        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("dead-letters");
            assertThat(record.value()).isEqualTo("{".getBytes(StandardCharsets.UTF_8));
            assertThat(record.headers())
                    .extracting(header -> header.key() + " " + new String(header.value(), StandardCharsets.UTF_8))
                    .containsExactly(
                            "__streams.errors.exception Reject",
                            "__streams.errors.message no JSON",
                            "tallywire.reject.source in.ndjson",
                            "tallywire.reject.line 2",
                            "tallywire.reject.byte-offset 26",
                            "tallywire.reject.count 1",
                            "tallywire.reject.cut true");
        });
    }

    @Test
    void givenADeadLetterThatFails_whenOthersFollow_thenTheyAreLeftOutAndItIsToldOnce() {
        MockProducer<String, byte[]> producer = producer(false);
        KafkaArticleSink sink = sink(producer);
        sink.deadLetter(LETTER);
        producer.errorNext(new TimeoutException("60000 ms has passed"));

        sink.deadLetter(LETTER);

        assertThat(producer.history()).hasSize(1);
        assertThat(sink.warning()).hasValueSatisfying(warning -> assertThat(warning)
                .contains("dead-letters", "60000 ms has passed", "--no-dead-letters"));
        assertThat(sink.warning()).isEmpty();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void givenATopicThatMayNotBeUsed_whenADeadLetterIsSent_thenItIsToldAndArticlesGoOn() {
        MockProducer<String, byte[]> producer = producer(true);
        KafkaArticleSink sink = sink(producer, new InMemorySchemaRegistry(), () -> {
            throw new TopicAuthorizationException("Topic authorization failed.");
        });

        sink.deadLetter(LETTER);
        sink.publish(ARTICLE, outcomes::add);

        assertThat(sink.warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("Topic authorization failed."));
        assertThat(producer.history()).hasSize(1);
        assertThat(outcomes).containsExactly(new SendOutcome.Acknowledged());
    }

    private static KafkaArticleSink sink(MockProducer<String, byte[]> producer) {
        return sink(producer, new InMemorySchemaRegistry());
    }

    private static KafkaArticleSink sink(MockProducer<String, byte[]> producer, SchemaRegistry registry) {
        return sink(producer, registry, () -> {});
    }

    private static KafkaArticleSink sink(
            MockProducer<String, byte[]> producer, SchemaRegistry registry, Runnable ensureDeadLetters) {
        return new KafkaArticleSink(
                producer,
                new AvroSerializer<>(registry, Article.class),
                "articles",
                "localhost:9092",
                "cluster/topic",
                Optional.of(new KafkaDeadLetters(producer, "dead-letters", ensureDeadLetters)));
    }

    private static MockProducer<String, byte[]> producer(boolean autoComplete) {
        return new MockProducer<>(autoComplete, null, new StringSerializer(), new ByteArraySerializer());
    }

    /** A registry that no one answers at. */
    private static final class DownRegistry implements SchemaRegistry {
        @Override
        public int register(String subject, Schema schema) {
            throw down();
        }

        @Override
        public Schema schemaById(int id) {
            throw down();
        }

        @Override
        public void requireCompatibility(String subject, Compatibility compatibility) {
            throw down();
        }

        private static SchemaRegistryException down() {
            return new SchemaRegistryException(
                    "The schema registry at http://r could not be asked", new ConnectException("refused"));
        }
    }
}
