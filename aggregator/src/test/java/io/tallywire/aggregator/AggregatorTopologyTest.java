package io.tallywire.aggregator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Attribution;
import io.tallywire.schemas.Bound;
import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Modality;
import io.tallywire.schemas.Period;
import io.tallywire.schemas.PublishedTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.SpeakerKind;
import io.tallywire.schemas.Subject;
import io.tallywire.schemas.TallyFigures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregatorTopologyTest {
    private static final String KEY = "killed|soldier";
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path stateDir;

    private final Map<String, ClaimTally> lastRead = new TreeMap<>();
    private TestedAggregator aggregator;
    private TopologyTestDriver driver;
    private TestInputTopic<String, ArticleClaims> articles;
    private TestOutputTopic<String, ClaimTally> tallies;
    private TestOutputTopic<String, ClaimChange> changes;

    @BeforeEach
    void start() {
        start(TallyConfig.defaults().withPublishInterval(Duration.ZERO));
    }

    private void start(TallyConfig config) {
        aggregator = new TestedAggregator(config, stateDir, NOON);
        driver = aggregator.driver;
        articles = aggregator.articles;
        tallies = aggregator.tallies;
        changes = aggregator.changes;
    }

    @AfterEach
    void stop() {
        aggregator.close();
    }

    @Test
    void givenTwoPapers_whenTheyDiffer_thenTheTallySpansBothAndIsDisputed() {
        send("a", "post", MORNING, exact(1100));
        send("b", "herald", MORNING, exact(3000));

        ClaimTally tally = tally(KEY);
        assertThat(tally.getAllTime().getPublishers()).isEqualTo(2);
        assertThat(tally.getAllTime().getLow()).isEqualTo(1100);
        assertThat(tally.getAllTime().getHigh()).isEqualTo(3000);
        assertThat(tally.getAllTime().getDisputed()).isTrue();
        assertThat(tally.getSources()).extracting(SourceEstimate::getPublisher).containsExactly("post", "herald");
    }

    @Test
    void givenARevisedArticle_whenItArrives_thenItsNewFigureReplacesTheOldOne() {
        send("a", "post", MORNING, exact(9));
        send("a", "post", MORNING.plusSeconds(60), exact(6));

        assertThat(tally(KEY).getAllTime().getHigh()).isEqualTo(6);
        assertThat(tally(KEY).getAllTime().getArticles()).isEqualTo(1);
    }

    @Test
    void givenAnOlderVersion_whenItArrivesLate_thenTheNewerOneStays() {
        send("a", "post", MORNING.plusSeconds(60), exact(6));
        send("a", "post", MORNING, exact(9));

        assertThat(tally(KEY).getAllTime().getHigh()).isEqualTo(6);
    }

    @Test
    void givenAnOlderVersion_whenItArrivesLate_thenItIsCountedAsOvertaken() {
        send("a", "post", MORNING.plusSeconds(60), exact(6));
        send("a", "post", MORNING, exact(9));

        assertThat(driver.metrics().entrySet())
                .filteredOn(metric -> metric.getKey().name().equals("late-version-total"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.getValue().metricValue()).isEqualTo(1.0));
    }

    @Test
    void givenARevisionThatDropsAClaim_whenItArrives_thenTheClaimsTallyIsATombstone() {
        send("a", "post", MORNING, exact(9));
        send("a", "post", MORNING.plusSeconds(60));

        assertThat(published()).containsEntry(KEY, null);
    }

    @Test
    void givenTwoPapers_whenOneWithdraws_thenOnlyTheOtherCounts() {
        send("a", "post", MORNING, exact(9));
        send("b", "herald", MORNING, exact(5));
        articles.pipeInput("a", null);

        assertThat(tally(KEY).getSources())
                .extracting(SourceEstimate::getPublisher)
                .containsExactly("herald");
    }

    @Test
    void givenTheOnlyPaper_whenItWithdraws_thenTheTallyIsATombstone() {
        send("a", "post", MORNING, exact(9));
        articles.pipeInput("a", null);

        assertThat(published()).containsEntry(KEY, null);
    }

    @Test
    void givenTheSameArticleAgain_whenNothingChanges_thenNothingIsPublished() {
        send("a", "post", MORNING, exact(9));
        tallies.readKeyValuesToList();
        send("a", "post", MORNING, exact(9));

        assertThat(tallies.isEmpty()).isTrue();
    }

    @Test
    void givenClaimKeysOfWhichOneIsThePrefixOfTheOther_whenTallied_thenTheyAreKeptApart() {
        send("a", "post", MORNING, exact(1), claim(KEY + "|wounded", 7.0, 7.0));

        assertThat(tally(KEY).getAllTime().getHigh()).isEqualTo(1);
        assertThat(tally(KEY + "|wounded").getAllTime().getLow()).isEqualTo(7);
    }

    @Test
    void givenAHeadlineThatRepeatsACreditedFigure_whenTallied_thenItIsListedOnce() {
        Claim credited = Claim.newBuilder(exact(9))
                .setAttribution(new Attribution("the mayor", "mayor", SpeakerKind.PERSON))
                .build();
        send("a", "post", MORNING, exact(9), credited);

        assertThat(tally(KEY).getSources()).singleElement().satisfies(source -> assertThat(source.getAttribution())
                .isNotNull());
    }

    @Test
    void givenAFigureThatIsDenied_whenTallied_thenItIsNoEstimate() {
        Claim denied = Claim.newBuilder(exact(9)).setModality(Modality.NEGATED).build();
        send("a", "post", MORNING, denied);

        assertThat(tallies.isEmpty()).isTrue();
    }

    @Test
    void givenLowAboveHigh_whenRead_thenItIsDeadLetteredWithTheReasonAndTheRestGoesOn() {
        send("a", "post", MORNING, claim(KEY, 9.0, 1.0));
        send("b", "herald", MORNING, exact(5));

        assertThat(reason()).contains("Claim 0 of article a has low 9.0 above high 1.0");
        assertThat(tally(KEY).getAllTime().getArticles()).isEqualTo(1);
    }

    @Test
    void givenAClaimsLife_whenItChanges_thenEachChangeIsToldOnceWithBeforeAndAfter() {
        send("a", "post", MORNING, exact(1100));
        send("b", "herald", MORNING, exact(3000));
        send("c", "times", MORNING, exact(3000));
        send("c", "times", MORNING, exact(3000));
        articles.pipeInput("a", null);
        articles.pipeInput("b", null);
        articles.pipeInput("c", null);

        List<ClaimChange> told = changes.readValuesToList().stream()
                .filter(change -> change.getWindow().equals("ALL"))
                .toList();
        assertThat(told)
                .extracting(ClaimChange::getKind)
                .containsExactly(
                        ChangeKind.NEW_CLAIM,
                        ChangeKind.RANGE_WIDENED,
                        ChangeKind.SOURCES_GAINED,
                        ChangeKind.DISPUTE_OPENED,
                        ChangeKind.CONSENSUS_MOVED,
                        ChangeKind.SOURCES_GAINED,
                        ChangeKind.RANGE_NARROWED,
                        ChangeKind.SOURCES_LOST,
                        ChangeKind.DISPUTE_CLOSED,
                        ChangeKind.SOURCES_LOST,
                        ChangeKind.CLAIM_RETRACTED);
        assertThat(told.get(1).getBefore().getHigh()).isEqualTo(1100);
        assertThat(told.get(1).getAfter().getHigh()).isEqualTo(3000);
        assertThat(told.get(1).getArticleId()).isEqualTo("b");
    }

    @Test
    void givenAChange_whenTold_thenItSaysWhatHappenedAndWhereAlsoWhenTheClaimIsGone() {
        send(
                "a",
                "post",
                MORNING,
                Claim.newBuilder(exact(9)).setPlace("Korvath").build());
        articles.pipeInput("a", null);

        assertThat(changes.readValuesToList())
                .extracting(ClaimChange::getKind, ClaimChange::getEvent, ClaimChange::getPlace)
                .containsExactly(
                        tuple(ChangeKind.NEW_CLAIM, Event.KILLED, "Korvath"),
                        tuple(ChangeKind.CLAIM_RETRACTED, Event.KILLED, "Korvath"));
    }

    @Test
    void givenADisputeWithinAWindow_whenItsOlderSideLeaves_thenThatIsToldOfThisWindowAlone() {
        sendPublished("a", "post", NOON.minus(Duration.ofMinutes(59)), exact(1100));
        sendPublished("b", "herald", NOON, exact(3000));
        assertThat(changes.readValuesToList())
                .filteredOn(change -> change.getAfter().getDisputed())
                .extracting(ClaimChange::getKind, ClaimChange::getWindow)
                .contains(
                        tuple(ChangeKind.DISPUTE_OPENED, "ALL"),
                        tuple(ChangeKind.WINDOW_DISPUTE_OPENED, "PT1H"),
                        tuple(ChangeKind.WINDOW_DISPUTE_OPENED, "PT24H"),
                        tuple(ChangeKind.WINDOW_DISPUTE_OPENED, "P7D"));

        driver.advanceWallClockTime(Duration.ofMinutes(1));
        assertThat(changes.readValuesToList()).singleElement().satisfies(closed -> {
            assertThat(closed.getKind()).isEqualTo(ChangeKind.WINDOW_DISPUTE_CLOSED);
            assertThat(closed.getWindow()).isEqualTo("PT1H");
            assertThat(closed.getBefore().getPublishers()).isEqualTo(2);
            assertThat(closed.getAfter().getPublishers()).isEqualTo(1);
            assertThat(closed.getArticleId()).isNull();
        });
    }

    @Test
    void givenAClaimThatWasQuietForADay_whenItIsReportedAgain_thenOnlyTheShortWindowsGainASource() {
        sendPublished("a", "post", NOON.minus(Duration.ofDays(2)), exact(9));
        changes.readValuesToList();
        sendPublished("b", "post", NOON, exact(9));

        assertThat(changes.readValuesToList())
                .extracting(ClaimChange::getKind, ClaimChange::getWindow, change -> change.getBefore()
                        .getIndependentSources())
                .containsExactly(
                        tuple(ChangeKind.WINDOW_SOURCES_GAINED, "PT1H", 0L),
                        tuple(ChangeKind.WINDOW_SOURCES_GAINED, "PT24H", 0L));
    }

    @Test
    void givenATallyThatAnEarlierReleaseRemembered_whenTimePasses_thenNoDisputeOfAWindowIsMadeUp() {
        sendPublished("a", "post", NOON.minus(Duration.ofMinutes(59)), exact(1100));
        sendPublished("b", "herald", NOON, exact(3000));
        changes.readValuesToList();
        KeyValueStore<String, PublishedTally> published = driver.getKeyValueStore(AggregatorApp.PUBLISHED_STORE);
        published.put(
                KEY,
                PublishedTally.newBuilder(published.get(KEY))
                        .setWindows(List.of())
                        .build());
        driver.advanceWallClockTime(Duration.ofMinutes(1));

        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void givenAnArticleInAWindow_whenItsHourHasPassedAndNothingArrives_thenTheTallyIsPublishedWithinASecond() {
        sendPublished("a", "post", NOON.minusSeconds(3_590), exact(9));
        assertThat(tally(KEY).getWindows())
                .extracting(TallyFigures::getWindow, TallyFigures::getPublishers)
                .containsExactly(tuple("PT1H", 1L), tuple("PT24H", 1L), tuple("P7D", 1L));

        driver.advanceWallClockTime(Duration.ofSeconds(9));
        assertThat(tallies.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofSeconds(2));

        assertThat(tally(KEY).getWindows())
                .extracting(TallyFigures::getWindow, TallyFigures::getPublishers)
                .containsExactly(tuple("PT1H", 0L), tuple("PT24H", 1L), tuple("P7D", 1L));
        assertThat(tally(KEY).getAllTime().getPublishers()).isEqualTo(1);
    }

    @Test
    void givenEventTime_whenTheWallClockMoves_thenNothingLeavesUntilANewerArticleComes() {
        restart(TallyConfig.defaults().withPublishInterval(Duration.ZERO).withClock(ClockMode.EVENT));
        sendPublished("a", "post", MORNING, exact(9));
        driver.advanceWallClockTime(Duration.ofDays(2));
        assertThat(tally(KEY).getWindows().get(0).getPublishers()).isEqualTo(1);

        sendPublished("b", "herald", MORNING.plusSeconds(7_200), claim("other", 1.0, 1.0));
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(tally(KEY).getWindows().get(0).getPublishers()).isZero();
    }

    @Test
    void givenAnArticleFromTheFuture_whenItArrives_thenItThrowsNoOtherOut() {
        restart(TallyConfig.defaults().withPublishInterval(Duration.ZERO).withClock(ClockMode.EVENT));
        sendPublished("a", "post", NOON.minusSeconds(600), exact(9));
        sendPublished("b", "herald", Instant.parse("2099-01-01T00:00:00Z"), exact(9));
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(tally(KEY).getWindows().get(0).getPublishers()).isEqualTo(2);
        assertThat(tally(KEY).getLastSeen()).isEqualTo(NOON);
    }

    @Test
    void givenAReplayOfOldArticles_whenOneIsDatedAhead_thenItEmptiesNoWindow() {
        restart(TallyConfig.defaults().withPublishInterval(Duration.ZERO).withClock(ClockMode.EVENT));
        sendPublished("a", "post", MORNING.minus(Duration.ofDays(900)), exact(9));
        sendPublished("b", "herald", Instant.parse("2099-01-01T00:00:00Z"), exact(9));
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(tally(KEY).getWindows().get(0).getPublishers()).isEqualTo(2);
    }

    @Test
    void givenManyClaims_whenThoseAtTheStartOfTheirOrderStayHot_thenTheOthersHaveTheirTurn() {
        restart(TallyConfig.defaults().withPublishInterval(Duration.ofSeconds(30)));
        KeyValueStore<String, String> unpublished = driver.getKeyValueStore(AggregatorApp.UNPUBLISHED_STORE);
        gather(unpublished, 5_000);
        for (int tick = 0; tick < 3; tick++) {
            driver.advanceWallClockTime(Duration.ofMillis(200));
            gather(unpublished, 1_000);
        }

        assertThat(rows(unpublished)).hasSize(1_000).allMatch(key -> key.startsWith("claim 0"));
        driver.advanceWallClockTime(Duration.ofSeconds(29));
        assertThat(rows(unpublished)).hasSize(1_000);
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(rows(unpublished)).isEmpty();
    }

    @Test
    void givenClaimsGatheredBefore_whenEveryChangeIsPublished_thenTheyAreNotForgotten() {
        gather(driver.getKeyValueStore(AggregatorApp.UNPUBLISHED_STORE), 1);
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(rows(driver.getKeyValueStore(AggregatorApp.UNPUBLISHED_STORE)))
                .isEmpty();
    }

    private static void gather(KeyValueStore<String, String> unpublished, int claims) {
        for (int claim = 0; claim < claims; claim++) {
            unpublished.put(
                    String.format(Locale.ROOT, "claim %04d", claim),
                    Cause.time(0).toText());
        }
    }

    private static List<String> rows(KeyValueStore<String, String> store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, String> rows = store.all()) {
            rows.forEachRemaining(row -> keys.add(row.key));
        }
        return keys;
    }

    @Test
    void givenAnInterval_whenAClaimIsHot_thenItIsPublishedOnceWithTheFinalState() {
        restart(TallyConfig.defaults().withPublishInterval(Duration.ofMillis(500)));
        for (int paper = 0; paper < 50; paper++) {
            send("a" + paper, "paper" + paper, MORNING, exact(paper));
        }
        assertThat(tallies.isEmpty()).isTrue();
        driver.advanceWallClockTime(Duration.ofMillis(500));

        assertThat(tallies.getQueueSize()).isEqualTo(1);
        assertThat(tally(KEY).getAllTime().getPublishers()).isEqualTo(50);
    }

    @Test
    void givenAWithdrawnArticle_whenAnOlderVersionComesLate_thenItStaysWithdrawn() {
        send("a", "post", MORNING, exact(9));
        articles.pipeInput("a", null, NOON);
        send("a", "post", MORNING.minusSeconds(60), exact(7));

        assertThat(published()).containsEntry(KEY, null);
    }

    @Test
    void givenAWithdrawnArticle_whenAVersionIsMadeLater_thenItCounts() {
        send("a", "post", MORNING, exact(9));
        articles.pipeInput("a", null, NOON);
        articles.advanceTime(Duration.ofMinutes(2));
        send("a", "post", NOON.plusSeconds(60), exact(7));

        assertThat(tally(KEY).getAllTime().getHigh()).isEqualTo(7);
    }

    @Test
    void givenAWithdrawal_whenItsMemoryHasEnded_thenNothingOfTheArticleIsKept() {
        send("a", "post", MORNING, exact(9));
        articles.pipeInput("a", null, NOON);
        driver.advanceWallClockTime(Duration.ofDays(31));

        assertThat(driver.getKeyValueStore(AggregatorApp.ARTICLE_STATE_STORE).get("a"))
                .isNull();
        assertThat(driver.getKeyValueStore(AggregatorApp.WITHDRAWAL_STORE).all().hasNext())
                .isFalse();
    }

    @Test
    void givenADispute_whenTallied_thenTheTwoThatDisagreeAreNamed() {
        send("a", "post", MORNING, exact(1100));
        send("b", "herald", MORNING, exact(3000));
        send("c", "times", MORNING, claim(KEY, 1000.0, 4000.0));

        assertThat(tally(KEY).getDisagreeing())
                .extracting(SourceEstimate::getPublisher)
                .containsExactly("post", "herald");
    }

    @Test
    void givenTheTopology_whenDescribed_thenTheNamesAreThoseOfTheStoredState() {
        assertThat(new AggregatorApp(TallyConfig.defaults())
                        .topology(new StreamsBuilder(), aggregator.registry)
                        .describe()
                        .toString())
                .isEqualToIgnoringWhitespace("""
                        Topologies:
                           Sub-topology: 0 for global store (will not generate tasks)
                            Source: read-clock-source (topics: [tallywire.clock])
                              --> read-clock
                            Processor: read-clock (stores: [clock])
                              --> none
                              <-- read-clock-source
                          Sub-topology: 1
                            Source: read-article-claims (topics: [tallywire.article-claims])
                              --> check-claims
                            Processor: check-claims (stores: [])
                              --> split-article, tick-clock
                              <-- read-article-claims
                            Processor: split-article (stores: [article-state, withdrawals-by-time])
                              --> evidence-by-claim-repartition-filter
                              <-- check-claims
                            Processor: evidence-by-claim-repartition-filter (stores: [])
                              --> evidence-by-claim-repartition-sink
                              <-- split-article
                            Processor: tick-clock (stores: [event-time])
                              --> write-clock
                              <-- check-claims
                            Sink: evidence-by-claim-repartition-sink (topic: evidence-by-claim-repartition)
                              <-- evidence-by-claim-repartition-filter
                            Sink: write-clock (topic: tallywire.clock)
                              <-- tick-clock

                          Sub-topology: 2
                            Source: evidence-by-claim-repartition-source (topics: [evidence-by-claim-repartition])
                              --> tally-claim
                            Processor: tally-claim (stores: [claim-evidence, claim-index, unpublished-claims, published-tallies])
                              --> take-changes, take-tally
                              <-- evidence-by-claim-repartition-source
                            Processor: take-changes (stores: [])
                              --> write-claim-changes
                              <-- tally-claim
                            Processor: take-tally (stores: [])
                              --> write-claim-tallies
                              <-- tally-claim
                            Sink: write-claim-changes (topic: tallywire.claim-changes)
                              <-- take-changes
                            Sink: write-claim-tallies (topic: tallywire.claim-tallies)
                              <-- take-tally
                        """);
    }

    private ClaimTally tally(String key) {
        return requireNonNull(published().get(key), "no tally for " + key);
    }

    private String reason() {
        Header message = aggregator.deadLetters.readRecord().headers().lastHeader("__streams.errors.message");
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    private Map<String, ClaimTally> published() {
        tallies.readKeyValuesToList().forEach(row -> lastRead.put(row.key, row.value));
        return lastRead;
    }

    private void send(String id, String publisher, Instant modifiedAt, Claim... claims) {
        articles.pipeInput(
                id,
                ArticleClaims.newBuilder()
                        .setArticleId(id)
                        .setPublisher(new Publisher(publisher, publisher + ".example"))
                        .setPublishedAt(MORNING)
                        .setModifiedAt(modifiedAt)
                        .setClaims(new ArrayList<>(List.of(claims)))
                        .build());
    }

    private void restart(TallyConfig config) {
        aggregator.close();
        start(config);
    }

    private void sendPublished(String id, String publisher, Instant publishedAt, Claim... claims) {
        articles.pipeInput(
                id,
                ArticleClaims.newBuilder()
                        .setArticleId(id)
                        .setPublisher(new Publisher(publisher, publisher + ".example"))
                        .setPublishedAt(publishedAt)
                        .setClaims(List.of(claims))
                        .build(),
                NOON);
    }

    private static Claim exact(double value) {
        return claim(KEY, value, value);
    }

    private static Claim claim(String key, Double low, Double high) {
        return Claim.newBuilder()
                .setClaimKey(key)
                .setSubject(new Subject(null, null, ""))
                .setEvent(Event.KILLED)
                .setPeriod(new Period("cumulative", null))
                .setModality(Modality.ASSERTED)
                .setQuantity(Quantity.newBuilder()
                        .setLow(low)
                        .setHigh(high)
                        .setPoint(low)
                        .setBound(Bound.EXACT)
                        .build())
                .build();
    }
}
