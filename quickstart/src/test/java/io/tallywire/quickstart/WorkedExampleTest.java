package io.tallywire.quickstart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.aggregator.BatchTallies;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.claimextractor.ClaimRecords;
import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.text.FigureText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/tally.md works out by hand from the sample stories is what the code makes of them. */
class WorkedExampleTest {
    private static final Instant INGESTED = Instant.parse("2027-01-01T00:00:00Z");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    private static final Map<String, ClaimTally> TALLIES = new TreeMap<>();
    private static String example = "";

    @BeforeAll
    static void read() throws IOException {
        String page = Files.readString(Path.of("../docs/tally.md"));
        example = page.substring(page.indexOf("## A worked example"), page.indexOf("## Near copies"));
        ClaimExtractor extractor = ClaimExtractor.create();
        Map<String, ArticleClaims> articles = new TreeMap<>(); // revisions stand in a later file
        try (Stream<Path> stories = Files.list(Path.of("src/main/samples"));
                ArticleInput input = new ArticleInput(
                        new InputSources(System.in)
                                .find(stories.map(Path::toString)
                                        .filter(name -> !name.contains("/91") && name.endsWith(".ndjson"))
                                        .sorted()
                                        .toList()),
                        InputOptions.defaults(),
                        Clock.fixed(INGESTED, ZoneOffset.UTC))) {
            input.forEachRemaining(item -> {
                if (item instanceof ParsedArticle parsed) {
                    Article article = parsed.article();
                    articles.put(
                            article.getId(), ClaimRecords.of(article, extractor.extract(ClaimRecords.text(article))));
                }
            });
        }
        TALLIES.putAll(new BatchTallies(TallyConfig.defaults()).of(articles.values(), INGESTED, INGESTED));
    }

    @Test
    void givenTheFirstStory_whenTallied_thenThePublishersAndTheirFiguresAreThoseOfTheTable() {
        Map<String, Set<String>> figures = new TreeMap<>();
        for (SourceEstimate estimate : losses().getSources()) {
            figures.computeIfAbsent(estimate.getPublisher(), name -> new TreeSet<>())
                    .add(FigureText.of(estimate.getQuantity()));
        }
        Map<String, String> table = table();

        assertThat(table.keySet()).isEqualTo(figures.keySet());
        figures.forEach((publisher, said) -> said.forEach(
                figure -> assertThat(table.get(publisher)).as(publisher).contains(figure)));
    }

    @Test
    void givenTheFirstStory_whenTallied_thenRangeConsensusAndDisputeAreThoseOfTheText() {
        TallyFigures figures = losses().getAllTime();

        assertThat(figures.getLow()).isEqualTo(1_000);
        assertThat(figures.getHigh()).isNull();
        assertThat(example).contains("so the range is \"1,000 or more\"");
        assertThat(figures.getConsensusSources()).isEqualTo(5);
        assertThat(figures.getIndependentSources()).isEqualTo(5);
        assertThat(figures.getConsensusLow()).isEqualTo(2_700);
        assertThat(figures.getConsensusHigh()).isEqualTo(3_000);
        assertThat(example).contains("So 5 of 5 agree on 2,700 to 3,000");
        assertThat(figures.getDisputed()).isFalse();
    }

    @Test
    void givenTheStoryOfTheStolenData_whenTallied_thenItIsDisputedByTheTwoFiguresOfTheText() {
        ClaimTally accounts = requireNonNull(TALLIES.get("affected|account|item|farrowtel|cumulative"));

        assertThat(accounts.getAllTime().getDisputed()).isTrue();
        assertThat(accounts.getDisagreeing()).hasSize(2).allSatisfy(estimate -> assertThat(example)
                .contains('"' + FigureText.of(estimate.getQuantity()) + '"', estimate.getPublisher()));
    }

    private static ClaimTally losses() {
        return TALLIES.values().stream()
                .filter(tally -> tally.getClaimKey().startsWith("killed_or_injured|"))
                .filter(tally -> tally.getAllTime().getPublishers() == 5)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such claim among " + TALLIES.keySet()));
    }

    /** What each publisher says, by its name. */
    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        ROW.matcher(example)
                .results()
                .filter(row ->
                        !row.group(1).equals("publisher") && !row.group(1).startsWith("-"))
                .forEach(row -> table.put(row.group(1), row.group(2) + " = " + row.group(3)));
        return table;
    }
}
