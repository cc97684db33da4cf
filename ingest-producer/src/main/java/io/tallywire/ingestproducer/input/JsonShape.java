package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles in a JSON object, under the names of {@link Field}.
 *
 * @param origin the shape it came in, as the record names it
 * @param articles never empty
 */
record JsonShape(String origin, List<Map<String, JsonNode>> articles) {
    /** The names, beside those of fields, that must be kept to tell and to read the shapes. */
    static final Set<String> NAMES = Stream.of(SchemaOrg.NAMES, Ninjs.NAMES, JsonFeed.NAMES, RejectedPiece.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** @param plain the origin of what has no shape but our own */
    static JsonShape of(Map<String, JsonNode> object, String plain) throws UnreadableInputException {
        if (SchemaOrg.isGraph(object)) {
            return new JsonShape(SchemaOrg.ORIGIN, SchemaOrg.articlesOfGraph(object));
        }
        if (JsonFeed.matches(object)) {
            return new JsonShape(JsonFeed.ORIGIN, JsonFeed.articles(object));
        }
        if (Ninjs.matches(object)) {
            return new JsonShape(Ninjs.ORIGIN, List.of(Ninjs.article(object)));
        }
        if (SchemaOrg.matches(object)) {
            return new JsonShape(SchemaOrg.ORIGIN, List.of(SchemaOrg.article(object, Map.of())));
        }
        return new JsonShape(plain, List.of(object));
    }
}
