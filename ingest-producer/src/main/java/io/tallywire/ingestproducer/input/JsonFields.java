package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of one object. Where a name has no usable value (null, blank, an empty list) the field's next name is
 * asked. The texts that are stored verbatim must be strings; of the descriptive ones whatever can be read is taken,
 * since an odd section is no reason to lose an article.
 */
final class JsonFields {
    private static final long MAX_EXACT = 1L << 53;
    private static final int SHOWN_CHARS = 80;

    private final Map<String, JsonNode> fields;

    private final FieldNames names;

    JsonFields(Map<String, JsonNode> fields, FieldNames names) {
        this.fields = fields;
        this.names = names;
    }

    /** A string as it stands; empty when there is none. */
    Optional<String> string(Field field) throws UnreadableInputException {
        Optional<Named> value = usable(field);
        if (value.isPresent() && !value.get().node().isTextual()) {
            throw value.get().unreadable("must be a string");
        }
        return value.map(named -> Texts.wellFormed(named.node().textValue()));
    }

    /** A string or a number as text. */
    Optional<String> identifier(Field field) throws UnreadableInputException {
        Optional<Named> value = usable(field);
        if (value.isPresent()
                && !value.get().node().isTextual()
                && !value.get().node().isIntegralNumber()) {
            throw value.get().unreadable("must be a string or a whole number");
        }
        return value.map(named -> Texts.wellFormed(named.node().asText()).strip());
    }

    /** A descriptive text: a string, the first of a list, the name of an object; anything else is no value. */
    Optional<String> label(Field field) {
        Optional<Named> value = usable(field);
        return value.isEmpty() ? Optional.empty() : firstLabel(value.get().node());
    }

    /** All descriptive texts of a field. */
    List<String> labels(Field field) {
        return usable(field).map(named -> labels(named.node())).orElse(List.of());
    }

    /** A text inside the field's object, for example the domain of a publisher. */
    Optional<String> inner(Field field, String... names) {
        Optional<Named> value = usable(field);
        if (value.isPresent()) {
            JsonNode object = first(value.get().node());
            for (String name : names) {
                Optional<String> found = firstLabel(object.path(name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The value as it stands, with the name it stands under. */
    Optional<Named> usable(Field field) {
        for (String name : names.of(field)) {
            Optional<JsonNode> node = node(name);
            if (node.isPresent()) {
                Named value = new Named(name, node.get());
                if (value.isUsable()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    boolean flag(Field field) throws UnreadableInputException {
        Optional<Named> value = usable(field);
        if (value.isEmpty()) {
            return false;
        }
        JsonNode node = value.get().node();
        if (node.isBoolean() || node.asText().equals("true") || node.asText().equals("false")) {
            return node.asBoolean();
        }
        throw value.get().unreadable("must be true or false");
    }

    /** A whole number from 0, below 2^53 so that every reader of JSON gets it right; also as digits in a string. */
    OptionalLong count(Field field) throws UnreadableInputException {
        Optional<Named> value = usable(field);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        String text = value.get().node().asText().strip();
        if (!text.isEmpty() && text.length() <= 16 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long count = Long.parseLong(text);
            if (count < MAX_EXACT) {
                return OptionalLong.of(count);
            }
        }
        throw value.get().unreadable("must be a whole number from 0 to 2^53 - 1");
    }

    /** A name with dots leads into objects, unless there is a field of just that name. */
    private Optional<JsonNode> node(String name) {
        JsonNode own = fields.get(name);
        int dot = name.indexOf('.');
        if (own != null || dot < 0) {
            return Optional.ofNullable(own);
        }
        return Optional.ofNullable(fields.get(name.substring(0, dot)))
                .map(node -> node.at("/" + name.substring(dot + 1).replace('.', '/')))
                .filter(node -> !node.isMissingNode());
    }

    private static List<String> labels(JsonNode node) {
        if (!node.isArray()) {
            return labelOf(node).map(List::of).orElse(List.of());
        }
        List<String> found = new ArrayList<>();
        node.forEach(element -> labelOf(element).ifPresent(found::add));
        return List.copyOf(found);
    }

    private static Optional<String> firstLabel(JsonNode node) {
        if (!node.isArray()) {
            return labelOf(node);
        }
        for (JsonNode element : node) {
            Optional<String> found = labelOf(element);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> labelOf(JsonNode node) {
        JsonNode text = node.isObject() ? node.path("name") : node;
        if (!text.isTextual()) {
            return Optional.empty();
        }
        String label = Texts.wellFormed(text.textValue()).strip();
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    /** A value and the name that the input gives it. */
    record Named(String name, JsonNode node) {

        boolean isUsable() {
            return !node.isNull()
                    && !(node.isTextual() && node.textValue().isBlank())
                    && !(node.isContainerNode() && node.isEmpty());
        }

        UnreadableInputException unreadable(String rule) {
            return new UnreadableInputException("\"" + name + "\" is " + Texts.shown(node.toString(), SHOWN_CHARS)
                    + " but " + rule + ": correct it or leave it out");
        }
    }
}
