package io.tallywire.ingestproducer.send;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.schemas.Article;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

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
            write(article.orElse(null), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Article " + articleId + " could not be written as JSON", e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord nested) {
            json.writeStartObject();
            for (Schema.Field field : nested.getSchema().getFields()) {
                json.writeFieldName(field.name());
                write(nested.get(field.pos()), json);
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
