package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** IPTC's ninjs, versions 1 to 3.1; the later ones write the names of the earlier ones in camel case. */
final class Ninjs {
    static final String ORIGIN = "ninjs";
    static final Set<String> NAMES = Set.of(
            "uri",
            "headlines",
            "bodies",
            "descriptions",
            "body_text",
            "body_html",
            "body_xhtml",
            "bodyText",
            "bodyHtml",
            "description_text",
            "byline",
            "by",
            "versioncreated",
            "versionCreated",
            "firstcreated",
            "firstCreated",
            "contentcreated",
            "contentCreated",
            "located",
            "pubstatus",
            "pubStatus",
            "infosources",
            "infoSources",
            "provider",
            "copyrightholder",
            "copyrightHolder");

    private static final List<String> MARKS = List.of(
            "headlines",
            "bodies",
            "body_text",
            "body_html",
            "body_xhtml",
            "versioncreated",
            "versionCreated",
            "firstcreated",
            "firstCreated",
            "pubstatus",
            "pubStatus");

    private Ninjs() {}

    static boolean matches(Map<String, JsonNode> object) {
        return !Collections.disjoint(MARKS, object.keySet());
    }

    static Map<String, JsonNode> article(Map<String, JsonNode> object) {
        Map<String, JsonNode> fields = new HashMap<>(object);
        String uri = text(object.get("uri"));
        SchemaOrg.putText(fields, uri.startsWith("http") ? "url" : "id", TextNode.valueOf(uri));
        SchemaOrg.putText(fields, "headline", ofRole(object.get("headlines")));
        SchemaOrg.putText(fields, "body", ofRole(object.get("bodies")));
        firstOf(fields, "body", "body_text", "bodyText");
        for (String name : List.of("body_html", "bodyHtml", "body_xhtml")) {
            SchemaOrg.putText(fields, "body", TextNode.valueOf(HtmlText.of(text(object.get(name)))));
        }
        SchemaOrg.putText(fields, "description", ofRole(object.get("descriptions")));
        firstOf(fields, "description", "description_text");
        firstOf(fields, "author", "byline", "by");
        firstOf(fields, "dateline", "located");
        firstOf(fields, "publishedAt", "firstcreated", "firstCreated", "contentcreated", "contentCreated");
        firstOf(fields, "modifiedAt", "versioncreated", "versionCreated");
        firstOf(fields, "publishedAt", "versioncreated", "versionCreated");
        publisher(fields);
        if (text(object.get("pubstatus")).startsWith("cancel")
                || text(object.get("pubStatus")).startsWith("cancel")) {
            fields.put("withdrawn", BooleanNode.TRUE);
        }
        return fields;
    }

    private static void publisher(Map<String, JsonNode> fields) {
        for (String name :
                List.of("source", "provider", "infosources", "infoSources", "copyrightholder", "copyrightHolder")) {
            JsonNode node = fields.get(name);
            if (node != null && (node.isContainerNode() ? !node.isEmpty() : node.isTextual())) {
                fields.putIfAbsent("publisher", node);
            }
        }
    }

    private static void firstOf(Map<String, JsonNode> fields, String name, String... theirs) {
        for (String their : theirs) {
            SchemaOrg.putText(fields, name, fields.get(their));
        }
    }

    /** Of several texts the main one, of its forms the plain one; markup is taken off. */
    private static @Nullable JsonNode ofRole(@Nullable JsonNode list) {
        JsonNode best = null;
        int bestRank = Integer.MAX_VALUE;
        if (list != null) {
            for (JsonNode one : list) {
                int rank = (isMain(one) ? 0 : 2) + (isMarkup(one) ? 1 : 0);
                if (rank < bestRank && !text(one.get("value")).isBlank()) {
                    best = one;
                    bestRank = rank;
                }
            }
        }
        if (best == null) {
            return null;
        }
        String value = text(best.get("value"));
        return TextNode.valueOf(isMarkup(best) ? HtmlText.of(value) : value);
    }

    private static boolean isMain(JsonNode one) {
        String role = text(one.get("role"));
        return role.isEmpty() || role.endsWith("main") || role.endsWith("headline") || role.endsWith("body");
    }

    private static boolean isMarkup(JsonNode one) {
        return (text(one.get("contentType")) + text(one.get("contenttype"))).contains("html");
    }

    private static String text(@Nullable JsonNode node) {
        return node != null && node.isTextual() ? node.textValue() : "";
    }
}
