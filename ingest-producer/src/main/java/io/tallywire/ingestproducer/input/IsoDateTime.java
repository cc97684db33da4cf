package io.tallywire.ingestproducer.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the one shape that nearly all dates have, 2026-01-31T18:30:00Z with or without a fraction of the second, and with an
 * offset such as +02:00 in place of the Z. A formatter reads the same, and takes ten times as long.
 */
final class IsoDateTime {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final int OFFSET_CHARS = "+02:00".length();

    private IsoDateTime() {}

    /** Empty when it has another shape, or names no moment. */
    static Optional<Instant> parse(String text) {
        if (text.length() <= SHAPE.length() || !hasShape(text)) {
            return Optional.empty();
        }
        int end = endOfFraction(text);
        ZoneOffset offset;
        try {
            if (end == text.length() - 1 && text.charAt(end) == 'Z') {
                offset = ZoneOffset.UTC;
            } else if (isOffset(text, end)) {
                int sign = text.charAt(end) == '-' ? -1 : 1;
                offset = ZoneOffset.ofHoursMinutes(sign * number(text, end + 1, 2), sign * number(text, end + 4, 2));
            } else {
                return Optional.empty();
            }
            return Optional.of(LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 2),
                            number(text, 8, 2),
                            number(text, 11, 2),
                            number(text, 14, 2),
                            number(text, 17, 2),
                            nanos(text, end))
                    .toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    /** Where the offset starts; at the dot when what follows it is no fraction. */
    private static int endOfFraction(String text) {
        int start = SHAPE.length();
        if (text.charAt(start) != '.') {
            return start;
        }
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - start - 1;
        return digits >= 1 && digits <= MAX_FRACTION_DIGITS ? end : start;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int place = 0; place < MAX_FRACTION_DIGITS; place++) {
            int i = SHAPE.length() + 1 + place;
            nanos = 10 * nanos + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static boolean isOffset(String text, int start) {
        return text.length() - start == OFFSET_CHARS
                && (text.charAt(start) == '+' || text.charAt(start) == '-')
                && isDigit(text.charAt(start + 1))
                && isDigit(text.charAt(start + 2))
                && text.charAt(start + 3) == ':'
                && isDigit(text.charAt(start + 4))
                && isDigit(text.charAt(start + 5));
    }

    private static int number(String text, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
