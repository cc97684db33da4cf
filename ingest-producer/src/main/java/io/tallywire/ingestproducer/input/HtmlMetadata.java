package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, under the names of {@link Field}: rel=canonical for the URL, else JSON-LD, OpenGraph, meta
 * elements, headings, in this order. What can't be read of it is left out, since the page's text is what matters.
 */
final class HtmlMetadata {
    private static final Map<String, List<String>> META = Map.of(
            "url", List.of("og:url"),
            "headline", List.of("og:title", "twitter:title"),
            "description", List.of("og:description", "description"),
            "author", List.of("author", "article:author", "dc.creator"),
            "publisher", List.of("og:site_name", "application-name"),
            "publishedAt", List.of("article:published_time", "datePublished", "date", "dc.date"),
            "modifiedAt", List.of("article:modified_time", "og:updated_time", "dateModified"),
            "section", List.of("article:section"));

    private HtmlMetadata() {}

    static Map<String, JsonNode> of(Document page) {
        Map<String, JsonNode> fields = new HashMap<>(JsonLd.article(page));
        fields.keySet().removeIf(Predicate.not(Field.allNames()::contains));
        rename(fields, "publishedAt", "datePublished");
        rename(fields, "modifiedAt", "dateModified");
        Element canonical = page.selectFirst("link[rel=canonical]");
        if (canonical != null && isUrl(absolute(page, canonical.attr("href")))) {
            fields.put("url", TextNode.valueOf(absolute(page, canonical.attr("href"))));
        }
        META.forEach((field, names) -> names.forEach(name -> put(fields, field, meta(page, name))));
        put(fields, "headline", text(page.selectFirst("h1")));
        put(fields, "headline", page.title());
        put(fields, "publishedAt", attribute(page.selectFirst("time[datetime]"), "datetime"));
        put(fields, "language", attribute(page.selectFirst("html[lang]"), "lang"));
        fields.remove("version");
        fields.remove("withdrawn");
        return fields;
    }

    private static void rename(Map<String, JsonNode> fields, String ours, String theirs) {
        JsonNode value = fields.remove(theirs);
        put(fields, ours, value == null ? "" : value.asText());
    }

    private static void put(Map<String, JsonNode> fields, String name, String text) {
        boolean isUsable =
                switch (name) {
                    case "url" -> isUrl(text);
                    case "publishedAt", "modifiedAt" -> Dates.parse(text).isPresent();
                    case "author" -> !text.startsWith("http");
                    default -> true;
                };
        if (isUsable) {
            SchemaOrg.putText(fields, name, TextNode.valueOf(text));
        }
    }

    private static String absolute(Document page, String href) {
        return Links.absolute(Optional.of(page.location()).filter(url -> !url.isEmpty()), href);
    }

    private static String meta(Document page, String name) {
        for (String key : List.of("property", "name", "itemprop")) {
            String content = attribute(page.selectFirst("meta[" + key + "=" + name + "]"), "content");
            if (!content.isBlank()) {
                return content;
            }
        }
        return "";
    }

    private static String attribute(@Nullable Element element, String name) {
        return element == null ? "" : element.attr(name);
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    private static boolean isUrl(String text) {
        try {
            return !CanonicalUrl.parse(text).host().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
