package io.tallywire.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.aggregator.AggregatorConfig.TallyConfig;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** Any history of articles ends in the tallies that a plain fold over it gives. */
class HistoryTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final List<String> KEYS = List.of("killed|soldier", "killed|soldier|x", "injured|person");

    /**
     * One record of the topic.
     *
     * @param version when it was made, in minutes; empty for a withdrawal
     * @param figures a figure for each key of {@link #KEYS}; 0 for none
     */
    record Event(int article, Optional<Integer> version, List<Integer> figures) {
        String id() {
            return "article" + article;
        }

        String publisher() {
            return "paper" + article % 3;
        }
    }

    @Property(tries = 60)
    void givenAnyHistory_whenItHasPassed_thenTheTalliesAreThoseOfAFold(@ForAll("histories") List<Event> history)
            throws Exception {
        assertThat(tallies(history)).isEqualTo(folded(history));
    }

    @Property(tries = 30)
    void givenAnyHistory_whenWhatStandsIsReplayedOnTop_thenTheTalliesStay(@ForAll("histories") List<Event> history)
            throws Exception {
        List<Event> settled = settled(history);
        List<Event> twice = new ArrayList<>(settled);
        twice.addAll(settled);

        assertThat(tallies(twice)).isEqualTo(tallies(settled));
    }

    /** What stands of each claim: "publisher figure" of each publisher's newest article, and the number of articles. */
    private static Map<String, Set<String>> folded(List<Event> history) {
        Map<String, Set<String>> claims = new TreeMap<>();
        for (int key = 0; key < KEYS.size(); key++) {
            Map<String, Event> newestByPublisher = new TreeMap<>();
            int articles = 0;
            for (Event event : settled(history)) {
                if (event.figures().get(key) > 0) {
                    articles++;
                    newestByPublisher.merge(event.publisher(), event, HistoryTest::newer);
                }
            }
            if (articles > 0) {
                Set<String> claim = new TreeSet<>(Set.of("articles " + articles));
                for (Event event : newestByPublisher.values()) {
                    claim.add(event.publisher() + " " + event.figures().get(key));
                }
                claims.put(KEYS.get(key), claim);
            }
        }
        return claims;
    }

    /** The version of each article that counts: the newest; of equal ones the last. */
    private static List<Event> settled(List<Event> history) {
        Map<String, Event> byArticle = new TreeMap<>();
        for (Event event : history) {
            if (event.version().isEmpty()) {
                byArticle.remove(event.id());
            } else {
                byArticle.merge(event.id(), event, (old, now) -> version(now) >= version(old) ? now : old);
            }
        }
        return List.copyOf(byArticle.values());
    }

    private static Event newer(Event one, Event other) {
        int order = Integer.compare(version(one), version(other));
        return order > 0 || (order == 0 && one.id().compareTo(other.id()) > 0) ? one : other;
    }

    private static int version(Event event) {
        return event.version().orElseThrow();
    }

    private static Map<String, Set<String>> tallies(List<Event> history) throws Exception {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        Path stateDir = Files.createTempDirectory("history-test");
        Properties properties = new Properties();
        properties.putAll(AggregatorConfig.from(new ConfigLayers(AggregatorConfig.definition())
                        .addFlags(Map.of("state.dir", stateDir.toString()))
                        .resolve())
                .streams()
                .toKafka(Topics.DEAD_LETTERS.name()));
        try (TopologyTestDriver driver = new TopologyTestDriver(
                new AggregatorApp(TallyConfig.defaults()).topology(new StreamsBuilder(), registry), properties)) {
            TestInputTopic<String, ArticleClaims> articles = driver.createInputTopic(
                    Topics.ARTICLE_CLAIMS.name(),
                    new StringSerializer(),
                    new AvroSerializer<>(registry, ArticleClaims.class));
            history.forEach(
                    event -> articles.pipeInput(event.id(), event.version().isEmpty() ? null : claims(event), MORNING));
            Map<String, Set<String>> tallies = new TreeMap<>();
            driver.createOutputTopic(
                            Topics.CLAIM_TALLIES.name(),
                            new StringDeserializer(),
                            new AvroDeserializer<>(registry, ClaimTally.class))
                    .readKeyValuesToMap()
                    .forEach((key, tally) -> Optional.ofNullable(tally).ifPresent(it -> tallies.put(key, told(it))));
            return tallies;
        } finally {
            deleteQuietly(stateDir);
        }
    }

    private static Set<String> told(ClaimTally tally) {
        Set<String> told = new TreeSet<>(Set.of("articles " + tally.getAllTime().getArticles()));
        for (SourceEstimate source : tally.getSources()) {
            told.add(source.getPublisher() + " "
                    + Optional.ofNullable(source.getQuantity().getLow())
                            .orElseThrow()
                            .intValue());
        }
        assertThat(tally.getAllTime().getPublishers())
                .isEqualTo(tally.getSources().size());
        return told;
    }

    private static ArticleClaims claims(Event event) {
        List<Claim> claims = new ArrayList<>();
        for (int key = 0; key < KEYS.size(); key++) {
            double figure = event.figures().get(key);
            if (figure > 0) {
                claims.add(Claim.newBuilder()
                        .setClaimKey(KEYS.get(key))
                        .setQuantity(Quantity.newBuilder()
                                .setLow(figure)
                                .setHigh(figure)
                                .setPoint(figure)
                                .build())
                        .build());
            }
        }
        return ArticleClaims.newBuilder()
                .setArticleId(event.id())
                .setPublisher(new Publisher(event.publisher(), event.publisher() + ".example"))
                .setPublishedAt(MORNING)
                .setModifiedAt(MORNING.plusSeconds(60L * version(event)))
                .setContentHash("same")
                .setClaims(claims)
                .build();
    }

    private static void deleteQuietly(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Optional<Integer>> versions = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(0, 4).map(Optional::of)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Optional.<Integer>empty())));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        versions,
                        Arbitraries.integers().between(0, 3).list().ofSize(KEYS.size()))
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }
}
