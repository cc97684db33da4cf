package io.tallywire.ingestproducer.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

class ArticleSizeTest {
    private static final int KEY_AND_WIRE_HEADER_BYTES = 64 + 5;

    @Property
    void givenAnyArticle_whenEncoded_thenBoundHoldsAndIsClose(
            @ForAll String headline, @ForAll String body, @ForAll List<String> authors) throws IOException {
        Article article = Article.newBuilder()
                .setHeadline(headline)
                .setBody(body)
                .setAuthors(authors)
                .setPublisher(new Publisher("Example", "example.com"))
                .setPublishedAt(Instant.ofEpochMilli(1L << 52))
                .setVersion(Long.MAX_VALUE)
                .build();

        assertThat(ArticleSize.upperBound(article))
                .isBetween(
                        (long) encoded(article) + KEY_AND_WIRE_HEADER_BYTES,
                        (long) encoded(article) + 1_024 + 11L * authors.size());
    }

    @Property
    void givenAnyArticleAndLimit_whenAskedWhetherItIsTooLarge_thenAsTheBoundSays(
            @ForAll String body, @ForAll @LongRange(min = 400, max = 3_000) long limit) {
        Article article = Article.newBuilder()
                .setBody(body)
                .setPublisher(new Publisher("Example", "example.com"))
                .build();

        assertThat(ArticleSize.exceeds(article, limit)).isEqualTo(ArticleSize.upperBound(article) > limit);
    }

    private static int encoded(Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(Article.class).write(article, encoder);
        encoder.flush();
        return out.size();
    }
}
