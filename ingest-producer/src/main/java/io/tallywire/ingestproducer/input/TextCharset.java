package io.tallywire.ingestproducer.input;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of a page or a feed. What is declared is often wrong, the bytes are not: text in another charset that
 * happens to be well-formed UTF-8 with something beyond ASCII in it is next to unknown, so that is UTF-8 whatever was
 * declared; and what is declared to be UTF-8 and mostly is not, is Windows-1252.
 */
final class TextCharset {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD_BYTES = 4_096;
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:^\\s*<\\?xml[^>]*encoding|<meta[^>]*charset)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

    private TextCharset() {}

    /** @param transport what came with the document, such as the charset of an HTTP header */
    static Charset of(byte[] text, Optional<Charset> transport) {
        Optional<Charset> marked = marked(text);
        if (marked.isPresent()) {
            return marked.get();
        }
        int[] sequences = utf8Sequences(text);
        boolean isUtf8 = sequences[0] > 0 && sequences[1] == 0;
        if (isUtf8) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = transport.or(() -> declared(text)).orElse(StandardCharsets.UTF_8);
        if (!declared.equals(StandardCharsets.UTF_8)) {
            // As browsers do: what calls itself Latin-1 uses the quotes and dashes of Windows-1252.
            return declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS_1252
                    : declared;
        }
        return sequences[1] > sequences[0] ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    /** The charset of that name, if there is one. */
    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** By a byte order mark, or by the zeros that UTF-16 puts beside a "<". */
    private static Optional<Charset> marked(byte[] text) {
        int first = at(text, 0);
        int second = at(text, 1);
        if (first == 0xEF && second == 0xBB && at(text, 2) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return (first == 0xFF && second == 0xFE) || (first == '<' && second == 0)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    /** What the document says of itself; UTF-16 can't be meant where the declaration could be read as ASCII. */
    private static Optional<Charset> declared(byte[] text) {
        String head = new String(text, 0, Math.min(text.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find()
                ? named(matcher.group(1)).filter(charset -> !charset.name().startsWith("UTF-16"))
                : Optional.empty();
    }

    /** How many characters beyond ASCII are well-formed UTF-8, and how many bytes are not. */
    private static int[] utf8Sequences(byte[] text) {
        int[] counts = {0, 0};
        int i = 0;
        while (i < text.length) {
            int length = sequenceLength(at(text, i));
            boolean whole = length > 0;
            for (int k = 1; k < length; k++) {
                whole &= (at(text, i + k) & 0xC0) == 0x80;
            }
            counts[0] += whole && length > 1 ? 1 : 0;
            counts[1] += whole ? 0 : 1;
            i += whole ? length : 1;
        }
        return counts;
    }

    private static int sequenceLength(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    }

    /** 0 beyond the end, which continues no character. */
    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : 0;
    }
}
