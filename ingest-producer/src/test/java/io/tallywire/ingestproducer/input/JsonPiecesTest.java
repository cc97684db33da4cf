package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPiecesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"body\": \"1\"}, {\"body\": \"2\"}]",
                "[{\"body\":\"1\"},{\"body\":\"2\"}]\n",
                "\uFEFF [\n  {\n    \"body\": \"1\"\n  },\n  {\n    \"body\": \"2\"\n  }\n]\n",
                "{\n  \"body\": \"1\"\n}\n{\n  \"body\": \"2\"\n}\n",
                "[{\"body\": \"1\"}]\n[{\"body\": \"2\"}]",
                "[{\"body\": \"1\", \"x\": \"]}\\\"[{\"}, {\"x\": [[{}], \"\\\\\"], \"body\": \"2\"}]",
            })
    void givenJsonLaidOutAnyWay_whenRead_thenOneArticleAnObject(String content) {
        assertThat(read(content))
                .extracting(item ->
                        Read.article(item).getBody() + " " + Read.article(item).getOrigin())
                .containsExactly("1 json", "2 json");
    }

    @Test
    void givenArray_whenRead_thenEachElementHasItsPlace() {
        assertThat(read("[\n  {\"body\": \"1\"},\n  {\n\"body\": \"2\"}, 7]"))
                .extracting(InputItem::location)
                .containsExactly(
                        new Location("stdin", 2, 4), new Location("stdin", 3, 21), new Location("stdin", 4, 37));
    }

    @Test
    void givenEmptyArray_whenRead_thenNothing() {
        assertThat(read("[\n]\n")).isEmpty();
    }

    @Test
    void givenBadElements_whenRead_thenEachIsARejectAndTheRestGoesOn() {
        List<InputItem> items = read("[{\"body\": \"1\"}, 7, {\"body\": }, \"a, b\", null, {\"body\": \"2\"}]");

        assertThat(items)
                .extracting(item -> item instanceof Reject)
                .containsExactly(false, true, true, true, true, false);
        assertThat(Read.rejection(items.get(1))).contains("the element is not a JSON object");
        assertThat(Read.rejection(items.get(2))).contains("the element is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"body\": \"1\"}", "[{\"body\": \"1\"},", "[{\"body\": \"1\"}, {\"body\": \"2"})
    void givenArrayThatWasCutShort_whenRead_thenItsLastItemIsAReject(String content) {
        List<InputItem> items = read(content);

        assertThat(items).hasSize(2);
        assertThat(Read.article(items.get(0)).getBody()).isEqualTo("1");
        assertThat(Read.rejection(items.get(1))).containsAnyOf("cut short", "not JSON");
    }

    @Test
    void givenElementOverTheLimit_whenRead_thenRejectedAndTheRestGoesOn() {
        InputOptions small = new InputOptions(
                InputFormat.AUTO,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                InputOptions.DEFAULT_MAX_ARTICLE_BYTES,
                50);

        List<InputItem> items =
                Read.all("stdin", small, bytes("[{\"body\": \"" + "x".repeat(100) + "\"}, {\"body\": \"2\"}]"));

        assertThat(Read.rejection(items.get(0))).contains("the element has 112 bytes");
        assertThat(Read.article(items.get(1)).getBody()).isEqualTo("2");
    }

    @Property
    void givenAnyTexts_whenReadAsArrayOrLines_thenTheSameArticles(
            @ForAll @Size(max = 8) List<@StringLength(max = 12) String> texts) {
        List<String> objects = texts.stream()
                .map(text -> JsonText.object("title", "T", "body", text))
                .toList();

        List<InputItem> array =
                Read.all("in", Read.options(InputFormat.JSON), bytes("[" + String.join(" ,\n", objects) + "]"));
        List<InputItem> lines = Read.all("in", Read.options(InputFormat.NDJSON), bytes(String.join("\n", objects)));

        assertThat(array)
                .extracting(item -> Read.article(item).getId())
                .isEqualTo(
                        lines.stream().map(item -> Read.article(item).getId()).toList());
    }

    private static List<InputItem> read(String content) {
        return Read.all("stdin", InputOptions.defaults(), bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
