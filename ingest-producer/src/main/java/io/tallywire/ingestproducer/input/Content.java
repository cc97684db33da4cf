package io.tallywire.ingestproducer.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the beginning of a source looks like. No more of it is read than it takes to tell. */
enum Content {
    /** One JSON object a line. */
    JSON_LINES,
    /** A JSON array, or objects over several lines. */
    JSON,
    /** RSS or Atom. */
    FEED,
    /** A page. */
    HTML,
    /** XML that is no feed. */
    XML,
    /** Anything else. */
    TEXT;

    private static final int HEAD_BYTES = 8_192;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w:.-]*)");
    private static final Pattern PAGE = Pattern.compile("(?i)<!doctype html|<(html|head|body|article|div|h1|p)[\\s>]");
    private static final Set<String> FEED_ROOTS = Set.of("rss", "feed", "rdf:RDF");
    private static final Pattern SPACE_AND_BOM = Pattern.compile("^(\u00EF\u00BB\u00BF)?[ \\t\\r\\n]*");

    /** @param in buffered with at least 8 KiB; it is where it was when this returns */
    static Content of(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = new byte[HEAD_BYTES];
        int length = 0;
        boolean more = true;
        while (more && length < HEAD_BYTES && !isEnough(text(head, length))) {
            int read = in.read(head, length, HEAD_BYTES - length);
            more = read > 0;
            length += Math.max(0, read);
        }
        in.reset();
        return of(text(head, length));
    }

    private static boolean isEnough(String head) {
        if (head.isEmpty()) {
            return false;
        }
        return switch (head.charAt(0)) {
            case '[' -> head.substring(1).stripLeading().length() > 0;
            case '{' ->
                JsonHead.isFirstLineWhole(head) || JsonHead.afterFirstLine(head).length() > 0;
            case '<' -> false;
            default -> head.length() > 2;
        };
    }

    private static Content of(String head) {
        if (head.isEmpty()) {
            return TEXT;
        }
        return switch (head.charAt(0)) {
            case '<' -> ofMarkup(head);
            case '{' -> JsonHead.isOverSeveralLines(head) ? JSON : JSON_LINES;
            case '[' -> isArray(head.substring(1).stripLeading()) ? JSON : TEXT;
            default -> TEXT;
        };
    }

    private static Content ofMarkup(String head) {
        Matcher root = ROOT.matcher(head);
        if (root.find() && FEED_ROOTS.contains(root.group(1))) {
            return FEED;
        }
        return PAGE.matcher(head).find() ? HTML : XML;
    }

    /** A headline may also start with a bracket: "[Update] Nine dead". */
    private static boolean isArray(String afterBracket) {
        return afterBracket.isEmpty()
                || afterBracket.startsWith("{")
                || afterBracket.strip().equals("]");
    }

    private static String text(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        return SPACE_AND_BOM.matcher(text).replaceFirst("");
    }
}
