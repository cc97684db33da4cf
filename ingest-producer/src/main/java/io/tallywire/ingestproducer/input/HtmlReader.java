package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads a saved page as one article: its text without what stands around it, and what the page says of itself. */
final class HtmlReader implements ItemReader {
    private static final String ORIGIN = "html";

    /** Pages have some thousands; the search for the text takes far longer than the page's share of all others. */
    private static final int MAX_ELEMENTS = 50_000;

    /** Pages have some dozens; the search climbs up and down them all the time. */
    private static final int MAX_DEPTH = 500;

    private final String source;
    private final WholeSource whole;
    private final JsonArticles articles;
    private final FieldNames names = new FieldNames(Map.of());
    private boolean done;

    HtmlReader(String source, WholeSource whole, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.whole = whole;
        this.articles = new JsonArticles(options, assembler);
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        return Optional.of(read(whole.read()));
    }

    private InputItem read(Line page) throws IOException {
        try {
            page.requireWhole();
            return articles.item(new JsonFields(fields(page.bytes()), names), ORIGIN, page.in(source));
        } catch (UnreadableInputException e) {
            return page.reject(source, e.reason());
        } catch (StackOverflowError e) {
            return page.reject(source, "the elements of this page are nested too deeply to find its text");
        }
    }

    private static Map<String, JsonNode> fields(byte[] page) throws IOException, UnreadableInputException {
        Document document = Jsoup.parse(new ByteArrayInputStream(page), null, "");
        requireBounded(document);
        Map<String, JsonNode> fields = new HashMap<>(HtmlMetadata.of(document));
        String text = withoutHeadline(text(document), fields.get("headline"));
        if (!text.isEmpty()) {
            fields.put("body", TextNode.valueOf(text));
        }
        return fields;
    }

    private static void requireBounded(Document document) throws UnreadableInputException {
        int[] most = {0, 0};
        NodeTraversor.traverse(
                (node, depth) -> {
                    most[0]++;
                    most[1] = Math.max(most[1], depth);
                },
                document);
        if (most[0] > MAX_ELEMENTS || most[1] > MAX_DEPTH) {
            throw new UnreadableInputException("the page has " + most[0] + " elements and texts, " + most[1]
                    + " levels deep, more than the limit of " + MAX_ELEMENTS + " and " + MAX_DEPTH
                    + ": extract its text, and say --format text");
        }
    }

    /** The record has the headline apart, and each of its claims would be there twice. */
    private static String withoutHeadline(String text, @Nullable JsonNode headline) {
        String start = headline == null ? "" : headline.asText() + "\n";
        return text.startsWith(start) ? text.substring(start.length()).strip() : text;
    }

    /** Changes the document. */
    private static String text(Document document) {
        return Optional.ofNullable(new Readability4J("", document).parse().getArticleContent())
                .map(HtmlText::of)
                .orElse("");
    }
}
