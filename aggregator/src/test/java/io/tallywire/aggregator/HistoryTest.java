package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.aggregator.History.Event;
import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Any history of articles ends in the tallies that the batch form of the rules gives for what stands, field by field. */
class HistoryTest {

    @Property(tries = 40)
    void givenAnyHistory_whenItHasPassed_thenTheTableIsThatOfTheBatch(
            @ForAll("histories") List<Event> history, @ForAll boolean coalesced) throws Exception {
        assertThat(table(history, coalesced))
                .isEqualTo(History.batch(history, config(coalesced), History.eventTime(history)));
    }

    @Property(tries = 25)
    void givenVersionsThatDiffer_whenTheyComeInAnotherOrder_thenTheTableIsTheSame(
            @ForAll("histories") List<Event> history, @ForAll Random random) throws Exception {
        Map<String, Event> byVersion = new TreeMap<>();
        history.forEach(event -> byVersion.put(event.id() + " " + event.hour() + event.isWithdrawal(), event));
        List<Event> different = new ArrayList<>(byVersion.values());
        Map<String, ClaimTally> before = table(different, false);
        Collections.shuffle(different, random);

        assertThat(table(different, true)).isEqualTo(before);
    }

    @Property(tries = 20)
    void givenAnyHistory_whenAllIsWithdrawn_thenNoStateOfClaimsIsLeft(@ForAll("histories") List<Event> history)
            throws Exception {
        List<Event> ended = new ArrayList<>(history);
        history.forEach(event -> ended.add(new Event(event.article(), 1_000, List.of())));

        try (Run run = new Run(false)) {
            ended.forEach(run::send);
            assertThat(run.table()).isEmpty();
            assertThat(run.rows(AggregatorApp.INDEX_STORE))
                    .as("the row of the layout")
                    .isLessThanOrEqualTo(1);
            assertThat(run.rows(AggregatorApp.EVIDENCE_STORE)).isZero();
            assertThat(run.rows(AggregatorApp.PUBLISHED_STORE)).isZero();
        }
    }

    @Property(tries = 40)
    void givenAnyHistory_whenItsChangesAreReplayed_thenTheyTellTheTableAndNoneTwice(
            @ForAll("histories") List<Event> history, @ForAll boolean coalesced) throws Exception {
        try (Run run = new Run(coalesced)) {
            history.forEach(run::send);
            Map<String, ToldFacts> told = new TreeMap<>();
            Map<String, ClaimTally> table = run.table();
            for (ClaimChange change : run.aggregator.changes.readValuesToList()) {
                told.computeIfAbsent(change.getClaimKey(), key -> new ToldFacts())
                        .hear(change);
            }
            told.values().removeIf(ToldFacts::isRetracted);

            assertThat(told.keySet()).isEqualTo(table.keySet());
            table.forEach((key, tally) -> Objects.requireNonNull(told.get(key)).assertTell(tally));
        }
    }

    private static Map<String, ClaimTally> table(List<Event> history, boolean coalesced) throws Exception {
        try (Run run = new Run(coalesced)) {
            history.forEach(run::send);
            return run.table();
        }
    }

    private static TallyConfig config(boolean coalesced) {
        return History.config(ClockMode.EVENT, coalesced);
    }

    /** An aggregator that reads one history. */
    private static final class Run implements AutoCloseable {
        private final Path stateDir = StateDirs.create();
        private final TestedAggregator aggregator;

        Run(boolean coalesced) {
            aggregator = new TestedAggregator(config(coalesced), stateDir, History.INGESTED);
        }

        void send(Event event) {
            aggregator.articles.pipeInput(event.id(), event.claims().orElse(null), event.timestamp());
        }

        Map<String, ClaimTally> table() {
            aggregator.driver.advanceWallClockTime(Duration.ofSeconds(1));
            aggregator.driver.advanceWallClockTime(Duration.ofSeconds(1));
            Map<String, ClaimTally> tallies = new TreeMap<>();
            aggregator.tallies.readKeyValuesToMap().forEach((key, tally) -> Optional.ofNullable(tally)
                    .ifPresent(it -> tallies.put(key, it)));
            return tallies;
        }

        int rows(String store) {
            int count = 0;
            try (KeyValueIterator<Object, Object> rows =
                    aggregator.driver.getKeyValueStore(store).all()) {
                while (rows.hasNext()) {
                    rows.next();
                    count++;
                }
            }
            return count;
        }

        @Override
        public void close() {
            aggregator.close();
            StateDirs.delete(stateDir);
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return History.any(25);
    }
}
