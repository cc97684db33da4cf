package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.aggregator.History.Event;
import io.tallywire.aggregator.TallyConfig.ClockMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A history that is split over partitions, whose records meet in any order, ends in the same tallies. */
class SplitHistoryTest {

    @Property(tries = 12)
    void givenAHistoryOverSeveralPartitions_whenEventTimePasses_thenTheTableIsThatOfTheBatch(
            @ForAll("histories") List<Event> history,
            @ForAll @IntRange(min = 2, max = 3) int partitions,
            @ForAll boolean coalesced,
            @ForAll Random random) {
        TallyConfig config = History.config(ClockMode.EVENT, coalesced);
        try (SplitAggregator aggregator = new SplitAggregator(config, partitions, History.INGESTED, random)) {
            for (int sent = 0; sent < history.size(); sent++) {
                aggregator.send(history.get(sent));
                if (sent == history.size() / 2) {
                    List<Event> half = history.subList(0, sent + 1);
                    assertThat(aggregator.table()).isEqualTo(History.batch(half, config, History.eventTime(half)));
                }
            }

            assertThat(aggregator.table()).isEqualTo(History.batch(history, config, History.eventTime(history)));
        }
    }

    @Property(tries = 12)
    void givenAHistoryOverSeveralPartitions_whenWallTimePasses_thenTheTableIsThatOfTheBatchAtAnyTime(
            @ForAll("histories") List<Event> history,
            @ForAll @IntRange(min = 2, max = 3) int partitions,
            @ForAll @IntRange(min = 0, max = 200) int startHour,
            @ForAll Random random) {
        TallyConfig config = History.config(ClockMode.WALL, true);
        Instant start = History.MORNING.plus(Duration.ofHours(startHour));
        try (SplitAggregator aggregator = new SplitAggregator(config, partitions, start, random)) {
            history.forEach(event -> {
                aggregator.send(event);
                aggregator.pass(Duration.ofMinutes(random.nextInt(300)));
            });

            for (Duration later : List.of(Duration.ZERO, Duration.ofHours(20), Duration.ofDays(6))) {
                aggregator.pass(later);
                assertThat(aggregator.table()).isEqualTo(History.batch(history, config, aggregator.wallTime()));
            }
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return History.any(25);
    }
}
