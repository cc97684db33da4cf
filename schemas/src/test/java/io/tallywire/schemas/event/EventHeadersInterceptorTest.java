package io.tallywire.schemas.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventHeadersInterceptorTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final byte[] WIRE = {0, 0, 0, 0, 7, 42};

    private final EventHeadersInterceptor interceptor =
            new EventHeadersInterceptor(Clock.fixed(MORNING, ZoneOffset.UTC));

    @Test
    void givenATally_whenSent_thenItHasEveryAttribute() {
        assertThat(sent(record(Topics.CLAIM_TALLIES.name(), "killed|soldier", WIRE)))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/tallywire/aggregator")
                .containsEntry("ce_type", "io.tallywire.claim.tallied")
                .containsEntry("ce_subject", "killed|soldier")
                .containsEntry("ce_time", "2026-03-01T06:00:00Z")
                .containsEntry("content-type", "application/avro")
                .hasEntrySatisfying("ce_id", id -> assertThat(id).matches("[0-9a-f]{32}"));
    }

    @Test
    void givenATombstone_whenSent_thenItsTypeSaysSo() {
        assertThat(sent(record(Topics.CLAIM_TALLIES.name(), "k", null)))
                .containsEntry("ce_type", "io.tallywire.claim.retracted");
    }

    @Test
    void givenEveryPublicTopic_whenSentTo_thenItsRecordsHaveASourceOfTheirOwn() {
        assertThat(Topics.all())
                .filteredOn(topic -> topic.valueSchema().isPresent())
                .allSatisfy(topic -> assertThat(sent(record(topic.name(), "k", WIRE)))
                        .as(topic.name())
                        .containsKeys("ce_source", "ce_type"));
    }

    @Test
    void givenARecordInsideAnApp_whenSent_thenItsHeadersStay() {
        ProducerRecord<Object, Object> inner = record("app-evidence-by-claim-repartition", "k", WIRE);
        inner.headers().add("ce_id", bytes("cause"));

        assertThat(sent(inner)).containsOnly(Map.entry("ce_id", "cause"));
    }

    @Test
    void givenATrace_whenSent_thenItStays() {
        ProducerRecord<Object, Object> traced = record(Topics.CLAIM_TALLIES.name(), "k", WIRE);
        traced.headers().add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(sent(traced))
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void givenTheSameRecord_whenSentAgain_thenItHasTheSameId() {
        assertThat(id("k", "cause", WIRE)).isEqualTo(id("k", "cause", WIRE.clone()));
    }

    @Test
    void givenTheSameRecord_whenARegistryGaveItsSchemaAnotherNumber_thenItHasTheSameId() {
        assertThat(id("k", "cause", new byte[] {0, 0, 0, 0, 9, 42})).isEqualTo(id("k", "cause", WIRE));
    }

    @Test
    void givenTheSameTally_whenAnotherArticleCausedIt_thenItHasAnotherId() {
        assertThat(id("k", "first", WIRE)).isNotEqualTo(id("k", "second", WIRE));
    }

    @Test
    void givenOneCause_whenItChangesTwoClaims_thenEachHasAnId() {
        assertThat(id("k", "cause", WIRE)).isNotEqualTo(id("l", "cause", WIRE));
    }

    @Test
    void givenOneCause_whenItSaysTwoThingsOfAClaim_thenEachHasAnId() {
        assertThat(id("k", "cause", WIRE)).isNotEqualTo(id("k", "cause", new byte[] {0, 0, 0, 0, 7, 43}));
    }

    @Test
    void givenARecordObject_whenSent_thenItsIdIsThatOfItsBytes() {
        Article article = Article.newBuilder()
                .setId("a")
                .setPublisher(new Publisher("The Post", "post.example"))
                .build();
        byte @Nullable [] bytes = new AvroSerializer<>(new InMemorySchemaRegistry(), Article.class)
                .serialize(Topics.ARTICLES.name(), article);

        assertThat(sent(record(Topics.ARTICLES.name(), "a", article)))
                .isEqualTo(sent(record(Topics.ARTICLES.name(), "a", bytes)));
    }

    private String id(String key, String cause, byte[] value) {
        ProducerRecord<Object, Object> record = record(Topics.CLAIM_CHANGES.name(), key, value);
        record.headers().add("ce_id", bytes(cause));
        return sent(record).getOrDefault("ce_id", "");
    }

    private Map<String, String> sent(ProducerRecord<Object, Object> record) {
        Map<String, String> headers = new TreeMap<>();
        interceptor.onSend(record).headers().forEach(header -> assertThat(
                        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)))
                .as("an earlier " + header.key())
                .isNull());
        return headers;
    }

    private static ProducerRecord<Object, Object> record(String topic, String key, @Nullable Object value) {
        return new ProducerRecord<>(topic, null, null, key, value, new RecordHeaders());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
