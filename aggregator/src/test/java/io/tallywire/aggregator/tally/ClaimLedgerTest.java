package io.tallywire.aggregator.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** The ledger says, after every step of any history, what the batch form of the rules says of what stands. */
class ClaimLedgerTest {
    private static final String CLAIM = "killed|soldier";
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final Windows WINDOWS =
            new Windows(List.of(Duration.ofMinutes(10), Duration.ofMinutes(60)), Duration.ofMinutes(60));
    private static final int LISTED = 4;

    private final Map<String, Report> standing = new TreeMap<>();
    private TreeRows rows = new TreeRows();
    private long now = MORNING.toEpochMilli();
    private SmallClaims small = SmallClaims.DEFAULT;

    @BeforeTry
    void forgetTheLastTry() {
        standing.clear();
        rows = new TreeRows();
        now = MORNING.toEpochMilli();
    }

    /** What an article says from now on (empty: nothing), after so many minutes. */
    record Step(Optional<Report> report, String articleId, int minutes) {}

    @Property(tries = 2000)
    void givenAnyHistory_whenEachStepIsTaken_thenTheTallyIsThatOfTheBatch(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(max = 7) int mostListed) {
        small = new SmallClaims(mostListed, 1_500);
        for (Step step : history) {
            now += Duration.ofMinutes(step.minutes()).toMillis();
            assertThat(take(step.articleId(), step.report())).isEqualTo(batch());
        }
    }

    @Property(tries = 300)
    void givenAnyHistory_whenAllIsTakenBack_thenNoRowIsLeft(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(max = 7) int mostListed) {
        small = new SmallClaims(mostListed, 1_500);
        history.forEach(step -> take(step.articleId(), step.report()));
        List.copyOf(standing.keySet()).forEach(articleId -> take(articleId, Optional.empty()));

        assertThat(rows.rows).isEmpty();
    }

    @Property(tries = 300)
    void givenAnyHistory_whenOnlyTimePasses_thenTheTimersTellEveryChange(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(max = 7) int mostListed) {
        small = new SmallClaims(mostListed, 1_500);
        history.forEach(step -> take(step.articleId(), step.report()));
        long latest = Math.max(now, MORNING.plus(Duration.ofMinutes(90)).toEpochMilli());
        long end = latest + WINDOWS.lengths().get(1).toMillis() + 1;
        while (now < end) {
            Optional<Tally> before = tally();
            now += Duration.ofMinutes(1).toMillis();
            boolean due = !DueClaims.find(rows, 0, now, 1).claimKeys().isEmpty();
            Optional<Tally> after = tally();
            assertThat(after).isEqualTo(batch());
            assertThat(due || before.equals(after)).isTrue();
        }
        assertThat(DueClaims.find(rows, 0, Long.MAX_VALUE - 1, 1).claimKeys()).isEmpty();
    }

    @Test
    void givenMoreTimersThanAreTakenAtOnce_whenTakenAgain_thenTheNextAreFoundAndNoneIsMissed() {
        RowKeys one = new RowKeys("one");
        RowKeys other = new RowKeys("other");
        List.of(5L, 7L).forEach(time -> rows.put(one.timer(time), ("one at " + time).getBytes(StandardCharsets.UTF_8)));
        rows.put(other.timer(7), "other at 7".getBytes(StandardCharsets.UTF_8));

        DueClaims first = DueClaims.find(rows, 0, 9, 2);
        assertThat(first.claimKeys()).hasSize(2).contains("one at 5");
        assertThat(first.noneLeftUpTo()).isEqualTo(6);
        assertThat(DueClaims.find(rows, first.noneLeftUpTo(), 9, 3))
                .satisfies(rest -> assertThat(rest.claimKeys()).containsExactlyInAnyOrder("one at 7", "other at 7"))
                .satisfies(rest -> assertThat(rest.noneLeftUpTo()).isEqualTo(9));
    }

    @Test
    void givenAListOfSources_whenItOverflows_thenItGetsRowsUntilItIsDownToHalf() {
        small = new SmallClaims(4, 1_500);

        assertThat(rowsAfter(4)).isEqualTo(perArticle(4) + 1);
        assertThat(rowsAfter(5)).isGreaterThan(perArticle(5) + 1);
        assertThat(rowsAfter(3)).isGreaterThan(perArticle(3) + 1);
        assertThat(rowsAfter(2)).isEqualTo(perArticle(2) + 1);
        assertThat(rowsAfter(4)).isEqualTo(perArticle(4) + 1);
    }

    @Test
    void givenLongNames_whenTheListWouldBeALongRow_thenItGetsRows() {
        small = new SmallClaims(4, 39);

        assertThat(rowsAfter(3)).isEqualTo(perArticle(3) + 1);
        assertThat(rowsAfter(4)).isGreaterThan(perArticle(4) + 1);
        assertThat(rowsAfter(1)).isEqualTo(perArticle(1) + 1);
    }

    /** Undated articles of so many sources stand then. */
    private int rowsAfter(int sources) {
        for (int i = 0; i < sources; i++) {
            take("a" + i, Optional.of(exact(i, -1)));
        }
        for (int i = sources; i < 10; i++) {
            take("a" + i, Optional.empty());
        }
        assertThat(tally()).isEqualTo(batch());
        return rows.rows.size();
    }

    private static int perArticle(int articles) {
        return 2 * articles;
    }

    @Test
    void givenFewSources_whenOneOfThemReportsAnew_thenTheArticlesAndTheSummaryAreWritten() {
        for (int i = 0; i < 10; i++) {
            take("a" + i, Optional.of(exact(i, 1)));
        }
        long before = rows.writes;
        take("b0", Optional.of(report("b0", "paper0", Optional.empty(), 2, 0, List.of(new Interval(1, 1)))));

        assertThat(rows.writes - before).isEqualTo(3);
    }

    @Test
    void givenNothingThatLeaves_whenTheClockIsMoved_thenNoRowIsWritten() {
        take("a0", Optional.of(exact(0, 1)));
        long before = rows.writes;
        now += 1;

        assertThat(tally()).isEqualTo(batch());
        assertThat(rows.writes).isEqualTo(before);
    }

    @Test
    void givenAnAgencysCopy_whenItsListOutgrowsOneRowAndShrinksAgain_thenTheRowsAreThoseOfBefore() {
        small = new SmallClaims(0, 0);
        takeAgencyCopies(2);
        int few = rows.rows.size();

        takeAgencyCopies(6);
        assertThat(rows.rows.size()).isGreaterThan(few);
        takeAgencyCopies(2);
        assertThat(rows.rows).hasSize(few);
    }

    private void takeAgencyCopies(int copies) {
        for (int i = 0; i < 8; i++) {
            Report copy = report("a" + i, "paper" + i, Optional.of("AP"), i, 0, List.of(new Interval(1, 1)));
            assertThat(take("a" + i, i < copies ? Optional.of(copy) : Optional.empty()))
                    .isEqualTo(batch());
        }
    }

    @Test
    void givenManySources_whenOneMoreReports_thenAsMuchIsWrittenAsForFew() {
        long[] written = new long[3];
        for (int size = 0, sources = 0; size < written.length; size++) {
            for (int until = new int[] {50, 500, 5_000}[size]; sources < until; sources++) {
                take("a" + sources, Optional.of(exact(sources)));
            }
            long before = rows.written;
            for (int more = 0; more < 50; more++, sources++) {
                take("a" + sources, Optional.of(exact(sources)));
            }
            written[size] = (rows.written - before) / 50;
        }

        assertThat(written[2]).isLessThan(2 * written[0]);
        assertThat(rows.largest).isLessThan(1_000);
    }

    private Report exact(int source) {
        return exact(source, 0);
    }

    private Report exact(int source, int minute) {
        double figure = source * 7919 % 100_003;
        return report(
                "a" + source, "paper" + source, Optional.empty(), minute, 0, List.of(new Interval(figure, figure)));
    }

    private Optional<Tally> take(String articleId, Optional<Report> report) {
        Optional<Report> before = Optional.ofNullable(standing.get(articleId));
        ClaimLedger ledger = open();
        report.ifPresentOrElse(said -> standing.put(articleId, said), () -> standing.remove(articleId));
        ledger.replace(before, report);
        ledger.save();
        return ledger.tally(LISTED);
    }

    private Optional<Tally> tally() {
        ClaimLedger ledger = open();
        ledger.save();
        return ledger.tally(LISTED);
    }

    private ClaimLedger open() {
        return ClaimLedger.open(rows, WINDOWS, CLAIM, id -> Optional.ofNullable(standing.get(id)), now, small);
    }

    private Optional<Tally> batch() {
        return BatchTally.of(standing.values(), WINDOWS, Instant.ofEpochMilli(now), LISTED);
    }

    private static Report report(
            String id, String publisher, Optional<String> agency, int minute, int text, List<Interval> figures) {
        Optional<Instant> time = minute < 0 ? Optional.empty() : Optional.of(MORNING.plus(Duration.ofMinutes(minute)));
        // Some say when they were made, which has its own order.
        Optional<Instant> modifiedAt =
                minute % 3 == 0 ? Optional.empty() : Optional.of(MORNING.plus(Duration.ofMinutes(minute * 31L % 90)));
        return new Report(
                id,
                publisher,
                agency,
                sketch(text),
                time,
                modifiedAt,
                figures.stream()
                        .map(figure -> new Estimate(
                                figure,
                                Double.isInfinite(figure.high())
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(figure.high()),
                                Optional.of("speaker" + (int) figure.low() % 3)))
                        .toList());
    }

    /** Texts that overlap by three quarters with the next one; 0 is none. */
    private static Optional<Fingerprint> sketch(int text) {
        if (text == 0) {
            return Optional.empty();
        }
        int hashes = 60;
        ByteBuffer bytes = ByteBuffer.allocate(4 * (1 + hashes));
        bytes.putInt(hashes);
        for (int hash = 0; hash < hashes; hash++) {
            bytes.putInt(text * 15 + hash);
        }
        return Fingerprint.parse(bytes.flip());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 12);
        Arbitrary<Interval> figure = Combinators.combine(
                        ends, ends, Arbitraries.integers().between(0, 9))
                .as((a, b, open) -> new Interval(
                        open == 0 ? Double.NEGATIVE_INFINITY : Math.min(a, b),
                        open == 1 ? Double.POSITIVE_INFINITY : Math.max(a, b)));
        Arbitrary<Optional<String>> agency = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Optional.<String>empty())),
                Tuple.of(1, Arbitraries.of("AP", "Reuters").map(Optional::of)));
        Arbitrary<Report> report = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 6),
                        agency,
                        Arbitraries.integers().between(-1, 90),
                        Arbitraries.integers().between(0, 6),
                        figure.list().ofMinSize(1).ofMaxSize(3))
                .as((article, paper, wire, minute, text, figures) ->
                        report("article" + article, "paper" + paper, wire, minute, text, figures));
        Arbitrary<Step> says = Combinators.combine(
                        report, Arbitraries.integers().between(0, 15))
                .as((said, minutes) -> new Step(Optional.of(said), said.articleId(), minutes));
        Arbitrary<Step> unsays = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 15))
                .as((article, minutes) -> new Step(Optional.empty(), "article" + article, minutes));
        return Arbitraries.frequencyOf(Tuple.of(4, says), Tuple.of(1, unsays))
                .list()
                .ofMaxSize(30);
    }
}
