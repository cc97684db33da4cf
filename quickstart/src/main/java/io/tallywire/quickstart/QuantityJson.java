package io.tallywire.quickstart;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.claimextractor.extraction.RecognisedQuantity;
import java.io.IOException;
import java.util.List;

/** The quantities of an article as JSON, with the fields that quantity extractors are compared by. */
final class QuantityJson {
    private QuantityJson() {}

    /** Writes {@code {"articleId", "quantities": [{start, end, text, value, change, unit}]}}. */
    static void write(String articleId, List<RecognisedQuantity> quantities, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("articleId", articleId);
        json.writeArrayFieldStart("quantities");
        for (RecognisedQuantity quantity : quantities) {
            json.writeStartObject();
            json.writeNumberField("start", quantity.start());
            json.writeNumberField("end", quantity.end());
            json.writeStringField("text", quantity.text());
            json.writeStringField("value", quantity.value());
            json.writeStringField("change", quantity.change());
            json.writeStringField("unit", quantity.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
