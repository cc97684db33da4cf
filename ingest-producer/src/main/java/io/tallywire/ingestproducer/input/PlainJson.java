package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the JSON that most lines are: {@link PlainStrings strings}, true, false and null, in objects and arrays, not deep.
 * It takes a quarter of a parser's time. Of all else, right or wrong, it makes nothing, so that the parser alone says what is
 * JSON and what is wrong with the rest.
 */
final class PlainJson {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_NAME_CHARS = 1_000;
    private static final JsonNode NOT_PLAIN = MissingNode.getInstance();
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    private final byte[] bytes;
    private final PlainStrings strings;
    private int at;

    private PlainJson(byte[] bytes) {
        this.bytes = bytes;
        this.strings = new PlainStrings(bytes);
    }

    /** The wanted fields of the one object that is there; empty when it is not plain. */
    static Optional<Map<String, JsonNode>> fields(byte[] bytes, Set<String> wanted) {
        PlainJson json = new PlainJson(bytes);
        Map<String, JsonNode> fields = new HashMap<>();
        boolean plain = json.members(
                (name, value) -> {
                    if (wanted.contains(name)) {
                        fields.put(name, value);
                    }
                },
                MAX_DEPTH);
        return plain && json.next() < 0 ? Optional.of(fields) : Optional.empty();
    }

    /** False when the object that is next is not plain. */
    private boolean members(Member member, int depth) {
        if (!take('{')) {
            return false;
        }
        if (take('}')) {
            return true;
        }
        do {
            JsonNode name = next() == '"' ? string() : NOT_PLAIN;
            if (name.isMissingNode() || name.textValue().length() > MAX_NAME_CHARS || !take(':')) {
                return false;
            }
            JsonNode value = value(depth);
            if (value.isMissingNode()) {
                return false;
            }
            member.add(name.textValue(), value);
        } while (take(','));
        return take('}');
    }

    private JsonNode value(int depth) {
        return switch (next()) {
            case '"' -> string();
            case '{' -> depth == 0 ? NOT_PLAIN : object(depth - 1);
            case '[' -> depth == 0 ? NOT_PLAIN : array(depth - 1);
            case 't' -> word(TRUE, BooleanNode.TRUE);
            case 'f' -> word(FALSE, BooleanNode.FALSE);
            case 'n' -> word(NULL, NullNode.getInstance());
            default -> NOT_PLAIN;
        };
    }

    private JsonNode object(int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        return members(object::set, depth) ? object : NOT_PLAIN;
    }

    private JsonNode array(int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        take('[');
        if (take(']')) {
            return array;
        }
        do {
            JsonNode element = value(depth);
            if (element.isMissingNode()) {
                return NOT_PLAIN;
            }
            array.add(element);
        } while (take(','));
        return take(']') ? array : NOT_PLAIN;
    }

    private JsonNode string() {
        Optional<String> text = strings.read(at + 1);
        if (text.isEmpty()) {
            return NOT_PLAIN;
        }
        at = strings.end();
        return TextNode.valueOf(text.get());
    }

    private JsonNode word(byte[] word, JsonNode value) {
        int end = at + word.length;
        for (int i = at; i < end; i++) {
            if (i >= bytes.length || bytes[i] != word[i - at]) {
                return NOT_PLAIN;
            }
        }
        at = end;
        int after = next();
        return after == ',' || after == '}' || after == ']' ? value : NOT_PLAIN;
    }

    /** Takes this byte if it is next. */
    private boolean take(char expected) {
        if (next() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** The next byte that is no white space, or -1; it is not taken yet. */
    private int next() {
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
            at++;
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes what an object holds. */
    @FunctionalInterface
    private interface Member {
        void add(String name, JsonNode value);
    }
}
