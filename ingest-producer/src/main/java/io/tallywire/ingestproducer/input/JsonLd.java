package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes in JSON-LD. */
final class JsonLd {
    private static final int MAX_DEPTH = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private JsonLd() {}

    /** Empty when there is none that can be read: pages with broken JSON-LD are common, and readable without it. */
    static Map<String, JsonNode> article(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Optional<Map<String, JsonNode>> article = article(script.data());
            if (article.isPresent()) {
                return article.get();
            }
        }
        return Map.of();
    }

    private static Optional<Map<String, JsonNode>> article(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return root.isArray()
                    ? root.valueStream().flatMap(node -> one(node).stream()).findFirst()
                    : one(root);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, JsonNode>> one(JsonNode node) {
        Map<String, JsonNode> fields = SchemaOrg.fields(node);
        try {
            if (SchemaOrg.isGraph(fields)) {
                return SchemaOrg.articlesOfGraph(fields).stream().findFirst();
            }
        } catch (UnreadableInputException e) {
            return Optional.empty();
        }
        return SchemaOrg.isArticle(node) ? Optional.of(SchemaOrg.article(fields, Map.of())) : Optional.empty();
    }
}
