package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts JSON that spans lines into its top values: the elements of an array, or objects one after the other. Nothing is
 * parsed, only brackets and strings are followed, so that a value which is no good JSON costs itself and not the rest.
 * Memory is bounded by the largest value that is allowed: of a larger one the beginning is kept and the rest counted.
 */
final class JsonPieces implements Pieces {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int END = -1;
    private static final String NOUN = "element";

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long offset;
    private long line = 1;
    private boolean inArray;

    private byte[] kept = new byte[0];
    private int keptLength;
    private long length;

    JsonPieces(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    @Override
    public Location reached(String source) {
        return new Location(source, line, offset);
    }

    @Override
    public Optional<Line> nextNonBlank() throws IOException {
        int c = peek();
        while (c != END) {
            if (c == '[' && !inArray) {
                inArray = true;
            } else if (c == ']' && inArray) {
                inArray = false;
            } else if (!isSpace(c) && !isBom(c) && !(c == ',' && inArray)) {
                return Optional.of(piece(c));
            }
            advance(c);
            c = peek();
        }
        if (inArray) {
            throw new IOException("the JSON array is not closed, so it was cut short");
        }
        return Optional.empty();
    }

    private Line piece(int first) throws IOException {
        long start = offset;
        long startLine = line;
        kept = new byte[0];
        keptLength = 0;
        length = 0;
        if (first == '{' || first == '[') {
            balanced();
        } else {
            scalar();
        }
        boolean tooLong = length > maxBytes;
        int to = tooLong ? Math.min(keptLength, Reject.MAX_CUT_BYTES) : keptLength;
        Line piece = new Line(Arrays.copyOf(kept, to), NOUN, startLine, start, length, tooLong);
        kept = new byte[0];
        return piece;
    }

    private void balanced() throws IOException {
        int depth = 0;
        boolean inString = false;
        boolean escaped = false;
        do {
            int c = peek();
            if (c == END) {
                inArray = false; // the piece is short, which says it all
                return;
            }
            take(c);
            if (inString) {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        } while (depth > 0);
    }

    /** Something that is no object, to be shown in a reject: a number, a word, a string. */
    private void scalar() throws IOException {
        boolean inString = false;
        boolean escaped = false;
        int c = peek();
        do {
            take(c);
            if (inString) {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else {
                inString = c == '"';
            }
            c = peek();
        } while (c != END && (inString || !(isSpace(c) || c == ',' || c == ']' || c == '[' || c == '{')));
    }

    private void take(int c) {
        if (keptLength < maxBytes) {
            if (keptLength == kept.length) {
                kept = Arrays.copyOf(kept, (int) Math.min(maxBytes, Math.max(256, 2L * kept.length)));
            }
            kept[keptLength++] = (byte) c;
        }
        length++;
        advance(c);
    }

    private int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return limit == 0 ? END : buffer[position] & 0xff;
    }

    private void advance(int c) {
        position++;
        offset++;
        if (c == '\n') {
            line++;
        }
    }

    private boolean isBom(int c) {
        return offset < 3 && (c == 0xEF || c == 0xBB || c == 0xBF);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
