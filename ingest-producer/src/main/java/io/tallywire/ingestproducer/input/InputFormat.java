package io.tallywire.ingestproducer.input;

/** How the bytes of a source are to be read. */
public enum InputFormat {
    /** By the source's name (.ndjson, .jsonl, .txt, .md), else by the first byte that is no space. */
    AUTO,
    /** One JSON object a line. */
    NDJSON,
    /** The whole source is one article: its first line the headline, the rest the body. */
    TEXT
}
