package io.tallywire.ingestproducer.article;

import java.nio.charset.StandardCharsets;

/** One spelling for the parts of a URL that can be written in several: {@code %7euser}, {@code ~user}. */
final class PercentEncoding {
    private static final String UNRESERVED_MARKS = "-._~";
    private static final String RESERVED = "!$&'()*+,;=:@/?";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Escapes what must be escaped, unescapes what need not be, upper-case hex. Applying it twice changes nothing. */
    static String normalise(String text) {
        int i = plainStart(text);
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint == '%') {
                int octet = octetAt(text, i + 1);
                if (octet < 0) {
                    out.append("%25");
                    i++;
                } else {
                    appendOctet(out, octet);
                    i += 3;
                }
            } else {
                appendCodePoint(out, codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return out.toString();
    }

    /** How many characters at the beginning stay as they are: mostly all. */
    private static int plainStart(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int octetAt(String text, int index) {
        if (index + 1 >= text.length()) {
            return -1;
        }
        int high = hexDigit(text.charAt(index));
        int low = hexDigit(text.charAt(index + 1));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hexDigit(char c) {
        // Not Character.digit, which also takes the digits of other scripts.
        return HEX.indexOf(c >= 'a' && c <= 'f' ? c - 'a' + 'A' : c);
    }

    private static void appendOctet(StringBuilder out, int octet) {
        if (isUnreserved(octet)) {
            out.append((char) octet);
        } else {
            escape(out, octet);
        }
    }

    private static void appendCodePoint(StringBuilder out, int codePoint) {
        if (isPlain(codePoint)) {
            out.appendCodePoint(codePoint);
            return;
        }
        for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            escape(out, octet & 0xff);
        }
    }

    private static void escape(StringBuilder out, int octet) {
        out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }

    private static boolean isPlain(int c) {
        return isUnreserved(c) || RESERVED.indexOf(c) >= 0;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }
}
