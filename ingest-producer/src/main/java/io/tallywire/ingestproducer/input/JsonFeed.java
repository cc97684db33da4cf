package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON Feed 1 and 1.1: an article an item, published by the feed. */
final class JsonFeed {
    static final String ORIGIN = "jsonfeed";
    static final Set<String> NAMES = Set.of(
            "items",
            "home_page_url",
            "feed_url",
            "external_url",
            "content_text",
            "content_html",
            "date_published",
            "date_modified",
            "tags");

    private static final String VERSION = "https://jsonfeed.org/version/";

    private JsonFeed() {}

    static boolean matches(Map<String, JsonNode> object) {
        JsonNode version = object.get("version");
        return version != null && version.asText().startsWith(VERSION);
    }

    static List<Map<String, JsonNode>> articles(Map<String, JsonNode> feed) throws UnreadableInputException {
        JsonNode items = feed.get("items");
        if (items == null || !items.isArray() || items.isEmpty()) {
            throw new UnreadableInputException("the JSON Feed has no \"items\", so there is nothing to read");
        }
        List<Map<String, JsonNode>> articles = new ArrayList<>();
        for (JsonNode item : items) {
            articles.add(article(SchemaOrg.fields(item), feed));
        }
        return articles;
    }

    private static Map<String, JsonNode> article(Map<String, JsonNode> item, Map<String, JsonNode> feed) {
        Map<String, JsonNode> fields = new HashMap<>(item);
        SchemaOrg.putText(fields, "url", item.get("external_url"));
        SchemaOrg.putText(fields, "body", item.get("content_text"));
        JsonNode html = item.get("content_html");
        if (html != null && html.isTextual()) {
            SchemaOrg.putText(fields, "body", TextNode.valueOf(HtmlText.of(html.textValue())));
        }
        SchemaOrg.putText(fields, "publishedAt", item.get("date_published"));
        SchemaOrg.putText(fields, "modifiedAt", item.get("date_modified"));
        SchemaOrg.putText(fields, "language", feed.get("language"));
        JsonNode tags = item.get("tags");
        if (tags != null && tags.isArray()) {
            SchemaOrg.putText(fields, "section", tags.get(0));
        }
        fields.putIfAbsent("publisher", publisher(feed));
        return fields;
    }

    private static ObjectNode publisher(Map<String, JsonNode> feed) {
        ObjectNode publisher = JsonNodeFactory.instance.objectNode();
        publisher.set("name", feed.getOrDefault("title", TextNode.valueOf("")));
        publisher.set("url", feed.getOrDefault("home_page_url", feed.getOrDefault("feed_url", TextNode.valueOf(""))));
        return publisher;
    }
}
