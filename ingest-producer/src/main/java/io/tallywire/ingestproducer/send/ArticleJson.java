package io.tallywire.ingestproducer.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.serde.RecordJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Records of the articles topic as JSON, the fields by their names in the schema, times in ISO 8601. */
final class ArticleJson {
    private final JsonFactory factory = new JsonFactory();

    /** {@code {"key": ID, "value": ARTICLE}} in one line; the value is null for a withdrawal. */
    String record(String articleId, Optional<Article> article) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("key", articleId);
            json.writeFieldName("value");
            RecordJson.write(article.orElse(null), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Article " + articleId + " could not be written as JSON", e);
        }
        return text.toString();
    }
}
