package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Any history of articles ends in the tallies that the batch form of the rules gives for what stands, field by field. */
class HistoryTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final Instant INGESTED = MORNING.plus(Duration.ofDays(20));
    private static final int UNDATED = 1;
    private static final int UNPUBLISHED = 3;
    private static final int AHEAD = 4;
    private static final List<String> KEYS = List.of("killed|soldier", "killed|soldier|x", "injured|person");

    /**
     * One record of the topic.
     *
     * @param hour when the version was made, or the article was withdrawn
     * @param figures a figure for each key of {@link #KEYS}, 0 for none; empty for a withdrawal
     */
    record Event(int article, int hour, List<Integer> figures) {
        String id() {
            return "article" + article;
        }

        boolean isWithdrawal() {
            return figures.isEmpty();
        }

        Instant at() {
            return MORNING.plus(Duration.ofHours(hour));
        }
    }

    @Property(tries = 40)
    void givenAnyHistory_whenItHasPassed_thenTheTableIsThatOfTheBatch(
            @ForAll("histories") List<Event> history, @ForAll boolean coalesced) throws Exception {
        assertThat(table(history, coalesced)).isEqualTo(batch(history));
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

    private static Map<String, ClaimTally> table(List<Event> history, boolean coalesced) throws Exception {
        try (Run run = new Run(coalesced)) {
            history.forEach(run::send);
            return run.table();
        }
    }

    private static Map<String, ClaimTally> batch(List<Event> history) {
        Instant now = history.stream()
                .filter(event -> !event.isWithdrawal())
                .flatMap(event -> EventTime.ofClock(claims(event), INGESTED.toEpochMilli()).stream())
                .max(Instant::compareTo)
                .orElse(MORNING);
        return new BatchTallies(config(false))
                .of(settled(history).stream().map(HistoryTest::claims).toList(), INGESTED, now);
    }

    /** The version of each article that counts: the newest (of equal ones the last), unless it was withdrawn later. */
    private static Collection<Event> settled(List<Event> history) {
        Map<String, Event> newest = new TreeMap<>();
        history.stream()
                .filter(event -> !event.isWithdrawal())
                .forEach(event -> newest.merge(event.id(), event, (old, now) -> now.hour() >= old.hour() ? now : old));
        history.stream()
                .filter(Event::isWithdrawal)
                .forEach(event -> newest.computeIfPresent(
                        event.id(), (id, version) -> made(version).isAfter(event.at()) ? version : null));
        return newest.values();
    }

    private static TallyConfig config(boolean coalesced) {
        return TallyConfig.defaults()
                .withClock(ClockMode.EVENT)
                .withPublishInterval(coalesced ? Duration.ofMillis(300) : Duration.ZERO)
                .withListedSources(3);
    }

    /** One article has no dates at all, one only that of its version, and one is dated far ahead. */
    private static Optional<Instant> publishedAt(int article) {
        return switch (article) {
            case UNDATED, UNPUBLISHED -> Optional.empty();
            case AHEAD -> Optional.of(Instant.parse("2099-01-01T00:00:00Z"));
            default -> Optional.of(MORNING.plus(Duration.ofHours(5L * article * article)));
        };
    }

    private static Instant made(Event event) {
        return event.article() == UNDATED ? INGESTED : event.at();
    }

    /** Three texts, of which each has three quarters in common with the next; some articles have none. */
    private static ByteBuffer sketch(int article) {
        int hashes = article % 4 == 0 ? 0 : 60;
        ByteBuffer bytes = ByteBuffer.allocate(hashes == 0 ? 0 : 4 * (1 + hashes));
        if (hashes > 0) {
            bytes.putInt(hashes);
            IntStream.range(0, hashes).forEach(hash -> bytes.putInt(article % 4 * 15 + hash));
        }
        return bytes.flip();
    }

    private static ArticleClaims claims(Event event) {
        List<Claim> claims = new ArrayList<>();
        for (int key = 0; key < KEYS.size(); key++) {
            double figure = event.figures().get(key);
            if (figure > 0) {
                claims.add(Claim.newBuilder()
                        .setClaimKey(KEYS.get(key))
                        .setQuantity(Quantity.newBuilder()
                                .setLow(event.article() == 5 ? null : Double.valueOf(figure))
                                .setHigh(event.article() == 2 ? null : Double.valueOf(figure + event.article() % 2))
                                .setPoint(figure)
                                .build())
                        .build());
            }
        }
        String publisher = "paper" + event.article() % 4;
        return ArticleClaims.newBuilder()
                .setArticleId(event.id())
                .setPublisher(new Publisher(publisher, publisher + ".example"))
                .setOriginator(event.article() % 3 == 0 ? "Meridian" : null)
                .setPublishedAt(publishedAt(event.article()).orElse(null))
                .setModifiedAt(event.article() == UNDATED ? null : event.at())
                .setVersion(event.hour())
                .setFingerprint(sketch(event.article()))
                .setContentHash("same")
                .setClaims(claims)
                .build();
    }

    /** An aggregator that reads one history. */
    private static final class Run implements AutoCloseable {
        private final Path stateDir;
        private final TopologyTestDriver driver;
        private final TestInputTopic<String, ArticleClaims> articles;
        private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

        Run(boolean coalesced) throws Exception {
            stateDir = Files.createTempDirectory("history-test");
            Properties properties = new Properties();
            properties.putAll(AggregatorConfig.from(new ConfigLayers(AggregatorConfig.definition())
                            .addFlags(Map.of("state.dir", stateDir.toString()))
                            .resolve())
                    .streams()
                    .toKafka(Topics.DEAD_LETTERS.name()));
            driver = new TopologyTestDriver(
                    new AggregatorApp(config(coalesced)).topology(new StreamsBuilder(), registry),
                    properties,
                    INGESTED);
            articles = driver.createInputTopic(
                    Topics.ARTICLE_CLAIMS.name(),
                    new StringSerializer(),
                    new AvroSerializer<>(registry, ArticleClaims.class));
        }

        void send(Event event) {
            articles.pipeInput(
                    event.id(),
                    event.isWithdrawal() ? null : claims(event),
                    event.isWithdrawal() ? event.at() : INGESTED);
        }

        Map<String, ClaimTally> table() {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            Map<String, ClaimTally> tallies = new TreeMap<>();
            driver.createOutputTopic(
                            Topics.CLAIM_TALLIES.name(),
                            new StringDeserializer(),
                            new AvroDeserializer<>(registry, ClaimTally.class))
                    .readKeyValuesToMap()
                    .forEach((key, tally) -> Optional.ofNullable(tally).ifPresent(it -> tallies.put(key, it)));
            return tallies;
        }

        int rows(String store) {
            int count = 0;
            try (KeyValueIterator<Object, Object> rows =
                    driver.getKeyValueStore(store).all()) {
                while (rows.hasNext()) {
                    rows.next();
                    count++;
                }
            }
            return count;
        }

        @Override
        public void close() throws Exception {
            driver.close();
            try (var files = Files.walk(stateDir)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<List<Integer>> figures =
                Arbitraries.integers().between(0, 3).list().ofSize(KEYS.size());
        Arbitrary<List<Integer>> withdrawn = Arbitraries.just(List.of());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.frequencyOf(Tuple.of(5, figures), Tuple.of(1, withdrawn)))
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }
}
