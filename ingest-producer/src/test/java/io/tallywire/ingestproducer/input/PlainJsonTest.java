package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WANTED = Set.of("a", "b", "url");

    @Property
    void givenPlainObject_whenRead_thenWhatTheParserReads(@ForAll("objects") ObjectNode object)
            throws JsonProcessingException {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);

        assertThat(fields(text)).contains(byParser(text));
    }

    @Property(tries = 5_000)
    void givenAnyText_whenRead_thenNothingOrWhatTheParserReads(@ForAll("texts") String text)
            throws JsonProcessingException {
        Optional<Map<String, JsonNode>> fields = fields(text);

        if (fields.isPresent()) {
            assertThat(fields).contains(byParser(text));
        }
    }

    @Test
    void givenFieldThatComesTwice_whenRead_thenTheLastOne() {
        assertThat(fields("{\"a\": \"1\", \"a\": \"2\"}")).contains(Map.of("a", TextNode.valueOf("2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":\"1\"",
                "{\"a\":\"1\",}",
                "{\"a\":\"1\"} x",
                "{\"a\":\"1\"}{}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\ud83d\\ude00\"}",
                "{\"a\":\"\\",
                "{\"a\":\"\\\"}",
                "{\"a\":\"\uFFFD\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":1}",
                "{\"a\":nul}",
                "{\"a\":nullx}",
                "{\"a\":[\"1\",]}",
                "{\"a\":[\"1\"",
                "{'a':'1'}",
                "{a:\"1\"}",
                "{\"a\":[[[[[[[[[[[\"deep\"]]]]]]]]]]]}"
            })
    void givenWhatIsNotPlain_whenRead_thenItIsLeftToTheParser(String text) {
        assertThat(fields(text)).isEmpty();
    }

    @Test
    void givenMalformedUtf8_whenRead_thenItIsLeftToTheParser() {
        assertThat(PlainJson.fields("{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), WANTED))
                .isEmpty();
    }

    @Test
    void givenCharactersBeyondSixteenBits_whenRead_thenTheyStay() {
        assertThat(fields("{\"a\":\"\uD83D\uDE00 \\u00e9\"}"))
                .contains(Map.of("a", TextNode.valueOf("\uD83D\uDE00 \u00e9")));
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        Arbitrary<JsonNode> text = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\u007f\u00e9\u2019\"\\/\n\r\t\b\f\u0001")
                .ofMaxLength(30)
                .map(TextNode::valueOf);
        Arbitrary<JsonNode> word = Arbitraries.of(BooleanNode.TRUE, BooleanNode.FALSE, NullNode.getInstance());
        Arbitrary<JsonNode> object = object(leaf()).map(JsonNode.class::cast);
        Arbitrary<JsonNode> array = leaf().list().ofMaxSize(3).map(PlainJsonTest::array);
        return object(Arbitraries.oneOf(text, word, object, array));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "\"",
                        ":",
                        ",",
                        " ",
                        "\"a\"",
                        "\"url\":",
                        "true",
                        "null",
                        "1",
                        "\\",
                        "\\n",
                        "\\u20ac",
                        "\\u00E9",
                        "u",
                        "\u2019",
                        "x",
                        "{\"a\":\"b\"}",
                        "\"b\":\"c\",")
                .list()
                .ofMaxSize(8)
                .map(parts -> "{" + String.join("", parts) + "}");
    }

    private static Arbitrary<JsonNode> leaf() {
        return Arbitraries.strings().alpha().ofMaxLength(9).map(TextNode::valueOf);
    }

    private static Arbitrary<ObjectNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "url", "other", ""), values)
                .ofMaxSize(4)
                .map(fields -> {
                    ObjectNode object = JsonNodeFactory.instance.objectNode();
                    fields.forEach(object::set);
                    return object;
                });
    }

    private static ArrayNode array(Iterable<JsonNode> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    private static Optional<Map<String, JsonNode>> fields(String text) {
        return PlainJson.fields(text.getBytes(StandardCharsets.UTF_8), WANTED);
    }

    private static Map<String, JsonNode> byParser(String text) throws JsonProcessingException {
        Map<String, JsonNode> fields = new HashMap<>();
        JSON.readTree(text).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.keySet().retainAll(WANTED);
        return fields;
    }
}
