package io.tallywire.runtime.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.runtime.monitoring.UntimedCount;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.serde.TrustedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordTimesTest {
    private static final long NOW = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final long NONE_YET = -1;

    private final UntimedCount count = new UntimedCount();
    private final RecordTimes times = times();

    @BeforeAll
    static void trustRecords() {
        TrustedRecords.trust();
    }

    private RecordTimes times() {
        RecordTimes extractor = new RecordTimes(() -> NOW);
        extractor.configure(Map.of(UntimedCount.CONFIG, count));
        return extractor;
    }

    @Test
    void givenATimestamp_whenExtracted_thenItIsTheTime() {
        assertThat(times.extract(record(5, article(MORNING, MORNING)), 7)).isEqualTo(5);
        assertThat(count.records()).isZero();
    }

    @Test
    void givenNoTimestamp_whenExtracted_thenTheLatestStatedDateIsTheTimeAndItIsCounted() {
        assertThat(times.extract(record(-1, article(MORNING, MORNING.plusSeconds(60))), NONE_YET))
                .isEqualTo(MORNING.plusSeconds(60).toEpochMilli());
        assertThat(count.records()).isEqualTo(1);
    }

    @Test
    void givenNoTimestampAndAStatedDateInTheFuture_whenExtracted_thenTheOtherDateIsTheTime() {
        assertThat(times.extract(record(-1, article(MORNING, Instant.parse("2099-01-01T00:00:00Z"))), NONE_YET))
                .isEqualTo(MORNING.toEpochMilli());
    }

    @Test
    void givenNoTimestampOnAnOldArticle_whenExtracted_thenItIsNotBeforeWhatCameEarlierInThePartition() {
        assertThat(times.extract(record(-1, article(MORNING, MORNING)), MORNING.toEpochMilli() + 1))
                .isEqualTo(MORNING.toEpochMilli() + 1);
    }

    @Test
    void givenAWithdrawalWithoutTimestamp_whenExtracted_thenItsTimeIsThatOfWhatCameBefore() {
        assertThat(times.extract(record(-1, null), 7)).isEqualTo(7);
        assertThat(times.extract(record(-1, null), NONE_YET)).isZero();
    }

    private static ArticleClaims article(Instant published, Instant modified) {
        return ArticleClaims.newBuilder()
                .setArticleId("a")
                .setPublisher(new Publisher("", ""))
                .setPublishedAt(published)
                .setModifiedAt(modified)
                .setClaims(List.of())
                .build();
    }

    private static ConsumerRecord<Object, Object> record(long timestamp, @Nullable Object value) {
        return new ConsumerRecord<>(
                "topic",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                "a",
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
