package io.tallywire.claimextractor;

import io.tallywire.claimextractor.extraction.ClaimExtractor;
import io.tallywire.runtime.streams.StreamsApp;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.registry.SchemaRegistry;
import io.tallywire.schemas.serde.AvroSerdes;
import io.tallywire.schemas.topic.TopicSpec;
import io.tallywire.schemas.topic.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The claim extractor: one record of claims for each article, a tombstone for each withdrawal. It keeps no state. */
public final class ExtractorApp implements StreamsApp {
    private final ClaimExtractor extractor;

    public ExtractorApp(ClaimExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return "claim-extractor";
    }

    @Override
    public List<TopicSpec> topics() {
        return List.of(Topics.ARTICLES, Topics.ARTICLE_CLAIMS, Topics.DEAD_LETTERS);
    }

    @Override
    public Topology topology(StreamsBuilder builder, SchemaRegistry registry) {
        builder.stream(
                        Topics.ARTICLES.name(),
                        Consumed.with(Serdes.String(), AvroSerdes.of(registry, Article.class))
                                .withName("read-articles"))
                .processValues(() -> new ArticleReader(extractor), Named.as("extract-claims"))
                .to(
                        Topics.ARTICLE_CLAIMS.name(),
                        Produced.with(Serdes.String(), AvroSerdes.of(registry, ArticleClaims.class))
                                .withName("write-article-claims"));
        return builder.build();
    }
}
