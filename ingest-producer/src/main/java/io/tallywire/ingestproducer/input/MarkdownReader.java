package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads a Markdown document as one article. The front matter has its fields, by the names that JSON has and those that
 * site generators use; without a title there, the first heading is the headline, else the first paragraph.
 */
final class MarkdownReader implements ItemReader {
    private static final String ORIGIN = "markdown";
    private static final List<Extension> EXTENSIONS = List.of(YamlFrontMatterExtension.create());

    /** As Hugo, Jekyll and Pelican write them; a field of our own names wins. */
    private static final Map<String, String> NAMES = Map.of(
            "date", "publishedAt",
            "publishdate", "publishedAt",
            "lastmod", "modifiedAt",
            "canonical", "url",
            "canonicalurl", "url",
            "canonical_url", "url",
            "lang", "language",
            "category", "section",
            "categories", "section",
            "byline", "author");

    private final WholeSource whole;
    private final Reading reading;
    private final JsonArticles articles;
    private final FieldNames names;
    private boolean done;

    MarkdownReader(WholeSource whole, Reading reading) {
        this.whole = whole;
        this.reading = reading;
        this.articles = new JsonArticles(reading);
        this.names = new FieldNames(reading.options().fieldNames());
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        Line document = whole.read();
        return read(document);
    }

    private Optional<InputItem> read(Line document) {
        try {
            document.requireText();
            String text = new String(document.bytes(), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                return Optional.empty();
            }
            Map<String, JsonNode> fields = fields(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return Optional.of(articles.item(new JsonFields(fields, names), ORIGIN, document.in(reading.source())));
        } catch (UnreadableInputException e) {
            return Optional.of(reading.reject(document, e.reason()));
        } catch (StackOverflowError e) {
            return Optional.of(reading.reject(document, "the quotes and lists of this document are nested too deeply"));
        }
    }

    private Map<String, JsonNode> fields(String text) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(text);
        YamlFrontMatterVisitor matter = new YamlFrontMatterVisitor();
        document.accept(matter);
        Map<String, JsonNode> fields = new HashMap<>();
        new TreeMap<>(matter.getData()).forEach((name, values) -> {
            String ours = NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            if (ours.equals(name)) {
                fields.put(name, value(values));
            } else {
                fields.putIfAbsent(ours, value(values));
            }
        });
        if (!fields.containsKey("title") && !fields.containsKey("headline")) {
            headline(document).ifPresent(node -> {
                fields.put("headline", TextNode.valueOf(plain(node).replace('\n', ' ')));
                node.unlink();
            });
        } else {
            headline(document)
                    .filter(node -> node instanceof Heading heading && heading.getLevel() == 1)
                    .ifPresent(Node::unlink);
        }
        fields.put("body", TextNode.valueOf(plain(document)));
        return fields;
    }

    /** The first block, when it can be one. */
    private static Optional<Node> headline(Node document) {
        Node node = document.getFirstChild();
        while (node != null && !(node instanceof Heading) && !(node instanceof Paragraph)) {
            node = node.getNext();
        }
        return Optional.ofNullable(node);
    }

    private static JsonNode value(List<String> values) {
        if (values.size() == 1) {
            return TextNode.valueOf(values.get(0));
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static String plain(Node node) {
        return HtmlText.of(HtmlRenderer.builder().extensions(EXTENSIONS).build().render(node));
    }
}
