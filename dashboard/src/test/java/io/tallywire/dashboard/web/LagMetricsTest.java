package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.dashboard.board.Freshness;
import io.tallywire.dashboard.board.GroupLag;
import io.tallywire.dashboard.board.Snapshot;
import io.tallywire.dashboard.cluster.DeadLetters;
import io.tallywire.dashboard.cluster.Gaps;
import io.tallywire.dashboard.lag.GroupRules;
import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Reader;
import io.tallywire.dashboard.lag.Reading;
import io.tallywire.dashboard.lag.RuleSettings;
import io.tallywire.dashboard.lag.TimeLag;
import io.tallywire.dashboard.lag.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LagMetricsTest {
    private static final GroupRules RULES = new GroupRules(new RuleSettings(5, 10_000), false);
    private static final String LABELS = "{consumergroup=\"audit\",topic=\"articles\"";

    @Test
    void givenAPartitionWithoutACommit_whenScraped_thenTheSumsAreAbsentAndTheRestIsThere() {
        assertThat(scrape(reader(0, OptionalLong.of(10), 40), reader(1, OptionalLong.empty(), 7)))
                .contains("kafka_consumergroup_lag" + LABELS + ",partition=\"0\"} 30")
                .noneMatch(line -> line.startsWith("kafka_consumergroup_lag_sum{"))
                .noneMatch(line -> line.startsWith("kafka_consumergroup_current_offset_sum{"))
                .noneMatch(line -> line.startsWith("kafka_consumergroup_group_lag{"))
                .noneMatch(line -> line.contains(",partition=\"1\"}"));
    }

    @Test
    void givenAPartitionThatIsEmpty_whenScraped_thenTheSumsAreThoseOfTheOthers() {
        assertThat(scrape(reader(0, OptionalLong.of(10), 40), reader(1, OptionalLong.empty(), 0)))
                .contains("kafka_consumergroup_lag_sum" + LABELS + "} 30")
                .contains("kafka_consumergroup_current_offset_sum" + LABELS + "} 10")
                .contains("kafka_consumergroup_group_lag{group=\"audit\"} 30");
    }

    @Test
    void givenDeadLetters_whenScraped_thenEachOriginIsACounter() {
        DeadLetters letters = new DeadLetters(List.of(), List.of(), new TreeMap<>(Map.of("ingest", 3L, "other", 0L)));

        assertThat(scrape(letters))
                .contains("# TYPE tallywire_dead_letters_read_total counter")
                .contains("tallywire_dead_letters_read_total{origin=\"ingest\"} 3")
                .contains("tallywire_dead_letters_read_total{origin=\"other\"} 0");
    }

    private static List<String> scrape(Reader... readers) {
        return scrape(DeadLetters.none(), readers);
    }

    private static List<String> scrape(DeadLetters letters, Reader... readers) {
        List<PartitionLag> partitions = RULES.partitions(List.of(readers));
        GroupLag group = new GroupLag(
                "audit", "audit", false, "consumer", "Stable", 1, 0, partitions, RULES.group(partitions, true));
        Metrics metrics = new Metrics();
        LagMetrics.write(
                new Snapshot(
                        0,
                        Optional.empty(),
                        1,
                        Gaps.none(),
                        List.of(group),
                        new TreeMap<>(),
                        Freshness.none(),
                        List.of(),
                        letters,
                        List.of()),
                metrics);
        return metrics.text().lines().toList();
    }

    private static Reader reader(int number, OptionalLong committed, long end) {
        Trail trail = new Trail(60_000);
        trail.add(new Reading(0, committed, 0, end, end));
        TimeLag age = committed.orElse(0) == end ? TimeLag.caughtUp() : TimeLag.behind(1);
        return new Reader(new Partition("articles", number), trail, Optional.of("member"), true, age);
    }
}
