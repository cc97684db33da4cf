package io.tallywire.quickstart;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.RecognisedQuantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            json.writeStringField("value", value(quantity));
            json.writeStringField("change", quantity.change());
            json.writeStringField("unit", quantity.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The number itself, or low-high for a range. */
    private static String value(RecognisedQuantity quantity) {
        return quantity.bound() == Bound.RANGE
                ? plain(quantity.low()) + "-" + plain(quantity.high())
                : plain(quantity.point());
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
