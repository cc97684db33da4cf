package io.tallywire.ingestproducer.input;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of an article in JSON, each with the names it goes by; an earlier name wins over a later one. */
enum Field {
    ID("id", "guid", "identifier"),
    URL("url", "link"),
    HEADLINE("headline", "title"),
    BODY("body", "text", "articleBody", "content"),
    DESCRIPTION("description", "summary"),
    AUTHORS("author", "authors"),
    PUBLISHER("publisher", "source"),
    LANGUAGE("language", "inLanguage"),
    SECTION("section", "articleSection"),
    DATELINE("dateline"),
    PUBLISHED_AT("publishedAt", "datePublished", "published"),
    MODIFIED_AT("modifiedAt", "dateModified", "updated"),
    VERSION("version"),
    ORIGINATOR("originator"),
    WITHDRAWN("withdrawn");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, so it can't change
    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    /** The name of each field that comes first. */
    static List<String> mainNames() {
        return Stream.of(values()).map(field -> field.names.get(0)).toList();
    }

    static Set<String> allNames() {
        return Stream.of(values()).flatMap(field -> field.names.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
