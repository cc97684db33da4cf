package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parses a piece as one JSON object and keeps the fields that matter; the others are checked and forgotten. */
final class JsonObjects {
    private static final int MAX_DEPTH = 100;

    private final ObjectMapper mapper;
    private final Set<String> wanted;

    JsonObjects(int maxStringChars, FieldNames names) {
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(maxStringChars)
                        .build())
                .build();
        this.mapper = new ObjectMapper(factory);
        Set<String> all = new HashSet<>(names.wanted());
        all.addAll(JsonShape.NAMES);
        this.wanted = Set.copyOf(all);
    }

    /** @throws UnreadableInputException when it is anything but one JSON object, whole and in UTF-8 */
    Map<String, JsonNode> parse(Line piece) throws UnreadableInputException {
        piece.requireWhole();
        Optional<Map<String, JsonNode>> plain = PlainJson.fields(piece.bytes(), wanted);
        return plain.isPresent() ? plain.get() : parseAny(piece);
    }

    private Map<String, JsonNode> parseAny(Line piece) throws UnreadableInputException {
        piece.requireText();
        try (JsonParser parser = mapper.createParser(piece.bytes())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableInputException(
                        "the " + piece.noun() + " is not a JSON object: give one object a " + piece.noun() + ", {...}");
            }
            Map<String, JsonNode> fields = new HashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (wanted.contains(name)) {
                    fields.put(name, value(parser));
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
            return fields;
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException("the " + piece.noun() + " is not JSON: " + e.getOriginalMessage()
                    + " (byte " + byteOf(e) + ")"
                    + (piece.noun().equals("line") ? ". For objects over several lines say --format json" : ""));
        } catch (IOException e) {
            throw new UnreadableInputException("the " + piece.noun() + " is not JSON: " + e.getMessage());
        }
    }

    /** Most values are strings, and asking the mapper for them takes longer than reading them. */
    private JsonNode value(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? TextNode.valueOf(parser.getText())
                : mapper.readTree(parser);
    }

    /** From 1. */
    private static long byteOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getByteOffset() + 1);
    }
}
