package io.tallywire.ingestproducer.article;

/** Tells whether two versions of an article say the same thing. */
public final class ContentHash {
    private ContentHash() {}

    /** SHA-256 of headline, two line feeds, body: 64 lower-case hex digits. */
    public static String of(String headline, String body) {
        return Sha256.hex(headline, "\n\n", body);
    }
}
