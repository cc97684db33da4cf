package io.tallywire.ingestproducer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tallywire.ingestproducer.input.InputFormat;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Raw;
import io.tallywire.schemas.serde.RecordJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** An article that the broker refused, as a line that can be read again and leads to the same id. */
final class RefusedArticle {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is worked out anew when the line is read. */
    private static final List<String> DERIVED = List.of("id", "ingestedAt", "contentHash", "origin");

    private RefusedArticle() {}

    static Raw raw(ParsedArticle refused) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            RecordJson.write(refused.article(), json);
            json.flush();
            ObjectNode line = (ObjectNode) JSON.readTree(text.toString());
            line.remove(DERIVED);
            refused.givenId().ifPresent(id -> line.put("id", id));
            return Raw.of(JSON.writeValueAsString(line), InputFormat.NDJSON);
        } catch (IOException e) {
            throw new UncheckedIOException("Article " + refused.article().getId() + " can't be written as JSON", e);
        }
    }
}
