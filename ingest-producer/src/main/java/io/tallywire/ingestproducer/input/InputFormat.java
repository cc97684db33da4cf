package io.tallywire.ingestproducer.input;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the bytes of a source are to be read. */
public enum InputFormat {
    /** By the source's name (.ndjson, .jsonl, .txt, .md), else by how it begins. */
    AUTO,
    /** One JSON object a line. */
    NDJSON,
    /** A JSON array, or JSON objects over several lines. */
    JSON,
    /** RSS or Atom, an article an entry. */
    FEED,
    /** A sitemap with news, or an index of sitemaps. */
    SITEMAP,
    /** A saved page, one article. */
    HTML,
    /** A web archive, an article a page. */
    WARC,
    /** Markdown, one article, with or without front matter. */
    MARKDOWN,
    /** The whole source is one article: its first line the headline, the rest the body. */
    TEXT;

    /** The format by its name in any case. */
    public static Optional<InputFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name as people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names, for messages. */
    public static String labels() {
        return Stream.of(values()).map(InputFormat::label).collect(Collectors.joining(", "));
    }
}
