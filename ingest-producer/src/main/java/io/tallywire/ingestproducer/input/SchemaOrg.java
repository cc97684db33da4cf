package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** schema.org's NewsArticle and its kin in JSON-LD, alone or in a {@code @graph} whose nodes name one another. */
final class SchemaOrg {
    static final String ORIGIN = "schema.org";
    static final Set<String> NAMES =
            Set.of("@type", "@graph", "@id", "mainEntityOfPage", "alternativeHeadline", "name", "abstract");

    private static final Pattern ARTICLE =
            Pattern.compile("(https?://schema\\.org/)?(\\w*Article|\\w*BlogPosting|\\w*NewsReport|Report)");
    private static final List<String> REFERENCES = List.of("author", "publisher");

    private SchemaOrg() {}

    static boolean isGraph(Map<String, JsonNode> object) {
        JsonNode graph = object.get("@graph");
        return graph != null && graph.isArray();
    }

    static boolean matches(Map<String, JsonNode> object) {
        return object.containsKey("@type");
    }

    static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (ARTICLE.matcher(one.asText()).matches()) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLE.matcher(type.asText()).matches();
    }

    static List<Map<String, JsonNode>> articlesOfGraph(Map<String, JsonNode> object) throws UnreadableInputException {
        JsonNode graph = object.getOrDefault("@graph", JsonNodeFactory.instance.arrayNode());
        Map<String, JsonNode> byId = new HashMap<>();
        graph.forEach(node -> byId.put(node.path("@id").asText(), node));
        List<Map<String, JsonNode>> articles = new ArrayList<>();
        for (JsonNode node : graph) {
            if (isArticle(node)) {
                articles.add(article(fields(node), byId));
            }
        }
        if (articles.isEmpty()) {
            throw new UnreadableInputException(
                    "the @graph holds no NewsArticle or other article: is it the data of another kind of page?");
        }
        return articles;
    }

    /** @param byId the nodes that references lead to */
    static Map<String, JsonNode> article(Map<String, JsonNode> object, Map<String, JsonNode> byId) {
        Map<String, JsonNode> fields = new HashMap<>(object);
        for (String name : REFERENCES) {
            fields.computeIfPresent(name, (key, value) -> resolved(value, byId));
        }
        JsonNode page = object.get("mainEntityOfPage");
        if (page != null) {
            putText(fields, "url", page.isTextual() ? page : firstText(page, "@id", "url"));
        }
        putText(fields, "headline", object.get("alternativeHeadline"));
        putText(fields, "headline", object.get("name"));
        putText(fields, "description", object.get("abstract"));
        inside(fields, "identifier", "value", "@id");
        inside(fields, "inLanguage", "alternateName", "name");
        inside(fields, "url", "@id", "url");
        return fields;
    }

    static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new HashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Sets a field that has no text yet. */
    static void putText(Map<String, JsonNode> fields, String name, @Nullable JsonNode value) {
        JsonNode own = fields.get(name);
        if (!hasText(own) && (own == null || !own.isContainerNode()) && value != null && hasText(value)) {
            fields.put(name, value);
        }
    }

    private static boolean hasText(@Nullable JsonNode node) {
        return node != null && node.isTextual() && !node.textValue().isBlank();
    }

    /** Puts a text in the place of the object that holds it. */
    private static void inside(Map<String, JsonNode> fields, String name, String... inner) {
        JsonNode value = fields.get(name);
        JsonNode object = value != null && value.isArray() ? value.path(0) : value;
        if (object != null && object.isObject()) {
            fields.put(name, firstText(object, inner));
        } else if (object != null && value != null && value.isArray()) {
            fields.put(name, object);
        }
    }

    private static JsonNode firstText(JsonNode object, String... names) {
        for (String name : names) {
            if (object.path(name).isTextual()) {
                return object.path(name);
            }
        }
        return TextNode.valueOf("");
    }

    private static JsonNode resolved(JsonNode value, Map<String, JsonNode> byId) {
        if (value.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> all.add(resolved(one, byId)));
            return all;
        }
        boolean isReference = value.isObject() && !value.has("name") && value.has("@id");
        return isReference ? byId.getOrDefault(value.path("@id").asText(), value) : value;
    }
}
