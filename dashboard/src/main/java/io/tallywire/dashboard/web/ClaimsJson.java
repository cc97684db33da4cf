package io.tallywire.dashboard.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tallywire.dashboard.claims.ClaimList;
import io.tallywire.dashboard.claims.Claims.Change;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.serde.RecordJson;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;

/** Claims as JSON, with the fields of the records. */
final class ClaimsJson {
    private ClaimsJson() {}

    static String list(ClaimList found) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("total", found.total());
            json.writeBooleanField("exact", found.exact());
            json.writeArrayFieldStart("claims");
            for (ClaimTally tally : found.claims()) {
                RecordJson.write(tally, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    static String one(ClaimTally tally, List<Change> changes) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeFieldName("claim");
            RecordJson.write(tally, json);
            json.writeArrayFieldStart("changes");
            for (Change change : changes) {
                json.writeStartObject();
                json.writeStringField("at", Instant.ofEpochMilli(change.at()).toString());
                RecordJson.writeFields(change.change(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
