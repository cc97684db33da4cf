package io.tallywire.ingestproducer.input;

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
    /** A saved page, one article. */
    HTML,
    /** The whole source is one article: its first line the headline, the rest the body. */
    TEXT
}
