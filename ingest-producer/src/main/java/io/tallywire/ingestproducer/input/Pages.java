package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Finds the article in an HTML page: its text without what stands around it, and what the page says of itself. */
final class Pages {
    /** Pages have some thousands; the search for the text takes far longer than the page's share of all others. */
    private static final int MAX_ELEMENTS = 50_000;

    /** Pages have some dozens; the search climbs up and down them all the time. */
    private static final int MAX_DEPTH = 500;

    /** Where a page is that was not fetched; the name leads nowhere, by RFC 2606. */
    private static final String NOWHERE = "https://page.invalid/";

    private final Reading reading;
    private final JsonArticles articles;
    private final FieldNames names = new FieldNames(Map.of());

    Pages(Reading reading) {
        this.reading = reading;
        this.articles = new JsonArticles(reading);
    }

    /** @param origin the shape it came in, as the record names it */
    ArticleDraft draft(byte[] page, String origin) throws UnreadableInputException {
        try {
            return articles.draft(new JsonFields(fields(page), names), origin);
        } catch (StackOverflowError e) {
            throw new UnreadableInputException("the elements of this page are nested too deeply to find its text");
        }
    }

    /** The page that something else refers to. */
    static ArticleDraft fetched(SourceContent content, Reading reading, String origin)
            throws IOException, UnreadableInputException {
        try (var in = content.bytes()) {
            Line page = new WholeSource(in, reading.options().maxLineBytes()).read();
            page.requireWhole();
            return new Pages(reading.of(content.charset(), content.url())).draft(page.bytes(), origin);
        }
    }

    /** The article in a document, which it changes. */
    private Map<String, JsonNode> fields(byte[] page) throws UnreadableInputException {
        String html = new String(page, TextCharset.of(page, reading.charset()));
        Document document = Jsoup.parse(html, reading.url().orElse(""));
        requireBounded(document);
        Map<String, JsonNode> fields = new HashMap<>(HtmlMetadata.of(document));
        reading.url().ifPresent(url -> fields.putIfAbsent("url", TextNode.valueOf(url)));
        String text = withoutHeadline(text(document, reading.url().orElse(NOWHERE)), fields.get("headline"));
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
    private static String text(Document document, String url) {
        return Optional.ofNullable(new Readability4J(url, document).parse().getArticleContent())
                .map(HtmlText::of)
                .orElse("");
    }
}
