package io.tallywire.claimextractor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.runtime.config.ConfigLayers;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.registry.InMemorySchemaRegistry;
import io.tallywire.schemas.serde.AvroDeserializer;
import io.tallywire.schemas.serde.AvroSerializer;
import io.tallywire.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTopologyTest {
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    Path stateDir;

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, ArticleClaims> claims;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        ExtractorConfig config = ExtractorConfig.from(new ConfigLayers(ExtractorConfig.definition())
                .addFlags(Map.of("state.dir", stateDir.toString()))
                .resolve());
        Properties properties = new Properties();
        properties.putAll(config.streams().toKafka(Topics.DEAD_LETTERS.name()));
        driver = new TopologyTestDriver(
                new ExtractorApp(EXTRACTOR).topology(new StreamsBuilder(), registry), properties);
        articles = driver.createInputTopic(
                Topics.ARTICLES.name(), new StringSerializer(), new AvroSerializer<>(registry, Article.class));
        claims = driver.createOutputTopic(
                Topics.ARTICLE_CLAIMS.name(),
                new StringDeserializer(),
                new AvroDeserializer<>(registry, ArticleClaims.class));
        deadLetters = driver.createOutputTopic(
                Topics.DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void givenAnArticle_whenRead_thenItsClaimsCarryWhatTheTallyNeeds() {
        articles.pipeInput("a", article("a", "At least 12 people were killed in Tambrey, police said."));

        ArticleClaims read = claims.readValue();
        assertThat(read.getArticleId()).isEqualTo("a");
        assertThat(read.getPublisher().getDomain()).isEqualTo("post.example");
        assertThat(read.getPublishedAt()).isEqualTo(MORNING);
        assertThat(read.getOriginator()).isEqualTo("Meridian");
        assertThat(read.getClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.getEvent()).isEqualTo(Event.KILLED);
            assertThat(claim.getQuantity().getLow()).isEqualTo(12);
            assertThat(claim.getQuantity().getHigh()).isNull();
        });
    }

    @Test
    void givenAnArticleWithoutFigures_whenRead_thenItsEarlierClaimsAreReplacedByNone() {
        articles.pipeInput("a", article("a", "The weather was fine."));

        assertThat(claims.readValue().getClaims()).isEmpty();
    }

    @Test
    void givenArticlesInTwoLanguages_whenRead_thenEachIsCountedAsWhatItIs() {
        articles.pipeInput("a", article("a", "The weather was fine."));
        articles.pipeInput("b", article("b", "Nine people were hurt."));
        articles.pipeInput(
                "c",
                article("c", "Le bilan est de 12 morts et de 30 blessés dans les rues de la ville, selon la police."));

        assertThat(claims.readValuesToList())
                .extracting(read -> read.getClaims().size())
                .containsExactly(0, 1, 0);
        assertThat(read("english")).isEqualTo(2);
        assertThat(read("other")).isEqualTo(1);
    }

    @Test
    void givenAWithdrawal_whenRead_thenItIsPassedOn() {
        articles.pipeInput("a", null);

        assertThat(claims.readKeyValue()).isEqualTo(new KeyValue<>("a", null));
    }

    @Test
    void givenAKeyThatIsNotTheArticlesId_whenRead_thenItIsDeadLetteredWithTheReasonAndTheRestGoesOn() {
        articles.pipeInput("b", article("a", "Nine people were hurt."));
        articles.pipeInput("c", article("c", "Nine people were hurt."));

        assertThat(reason()).contains("key is b but the article's id is \"a\"");
        assertThat(claims.readKeyValue().key).isEqualTo("c");
    }

    @Test
    void givenAnArticleWithMoreClaimsThanARecordHolds_whenRead_thenItIsDeadLetteredAndTheRestGoesOn() {
        articles.pipeInput(
                "a", article("a", "At least 12 people were killed in Tambrey, police said.\n".repeat(15_000)));
        articles.pipeInput("c", article("c", "Nine people were hurt."));

        assertThat(reason()).contains("Article a makes 15000 claims");
        assertThat(claims.readKeyValue().key).isEqualTo("c");
    }

    @Test
    void givenTheTopology_whenDescribed_thenItsNodesHaveTheirNames() {
        assertThat(new ExtractorApp(EXTRACTOR)
                        .topology(new StreamsBuilder(), registry)
                        .describe()
                        .toString())
                .isEqualToIgnoringWhitespace("""
                        Topologies:
                           Sub-topology: 0
                            Source: read-articles (topics: [tallywire.articles])
                              --> extract-claims
                            Processor: extract-claims (stores: [])
                              --> write-article-claims
                              <-- read-articles
                            Sink: write-article-claims (topic: tallywire.article-claims)
                              <-- extract-claims
                        """);
    }

    private double read(String language) {
        return driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().group().equals("stream-article-language-metrics"))
                .filter(metric -> metric.getKey().name().equals("read-total"))
                .filter(metric -> metric.getKey().tags().containsValue(language))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }

    private String reason() {
        Header message = deadLetters.readRecord().headers().lastHeader("__streams.errors.message");
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    private static Article article(String id, String body) {
        return Article.newBuilder()
                .setId(id)
                .setHeadline("A headline")
                .setBody(body)
                .setPublisher(new Publisher("The Post", "post.example"))
                .setPublishedAt(MORNING)
                .setOriginator("Meridian")
                .build();
    }
}
