package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Parses a line as one JSON object and keeps the fields that matter; the others are checked and forgotten. */
final class JsonObjects {
    private static final int MAX_DEPTH = 100;

    private final ObjectMapper mapper;
    private final Set<String> wanted;

    JsonObjects(int maxStringChars) {
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxStringChars)
                        .build())
                .build();
        this.mapper = new ObjectMapper(factory);
        this.wanted = Field.allNames();
    }

    /**
     * @param text UTF-8 without NUL bytes
     * @throws UnreadableInputException when it is anything but one JSON object
     */
    JsonFields parse(byte[] text) throws UnreadableInputException {
        try (JsonParser parser = mapper.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableInputException("the line is not a JSON object: give one object a line, {...}");
            }
            Map<String, JsonNode> fields = new HashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (wanted.contains(name)) {
                    fields.put(name, mapper.readTree(parser));
                } else {
                    parser.skipChildren();
                    // Reads the token to its end, so that a string cut short is noticed here.
                    parser.finishToken();
                }
            }
            if (parser.nextToken() != null) {
                throw new UnreadableInputException(
                        "something follows the JSON object on the same line: give one object a line");
            }
            return new JsonFields(fields);
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException("the line is not JSON: " + e.getOriginalMessage() + " (byte "
                    + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr())
                    + "). An object over several lines is made one with jq -c . FILE");
        } catch (IOException e) {
            throw new UnreadableInputException("the line is not JSON: " + e.getMessage());
        }
    }
}
