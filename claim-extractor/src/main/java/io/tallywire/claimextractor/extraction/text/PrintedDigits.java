package io.tallywire.claimextractor.extraction.text;

/** Tells which commas and points belong to a number: "1,234.5", "12,34,567" as in India, "1,3 million" as in Europe. */
final class PrintedDigits {

    private PrintedDigits() {}

    /** Where the number that starts at {@code at} ends: digits, and separators with digits behind them. */
    static int end(String text, int at, int to) {
        int end = at;
        while (end < to) {
            char c = text.charAt(end);
            boolean more = isDigit(c)
                    || (c == ',' && (isGroup(text, end + 1, to) || isOtherGroup(text, at, end, to)))
                    || (c == '.' && end + 1 < to && isDigit(text.charAt(end + 1)));
            if (!more) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether exactly three digits stand here, as behind a thousands separator. */
    private static boolean isGroup(String text, int at, int to) {
        return at + 3 <= to
                && isDigit(text.charAt(at))
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && (at + 3 == to || !isDigit(text.charAt(at + 3)));
    }

    /** The comma of "12,34,567" as written in India, or of the decimals of "1.111,11". */
    private static boolean isOtherGroup(String text, int from, int comma, int to) {
        int digits = comma + 1;
        while (digits < to && digits <= comma + 3 && isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean two = digits == comma + 3;
        boolean grouped = two && digits < to && text.charAt(digits) == ',' && isIndian(text, digits + 1, to);
        boolean decimals = two
                && comma - from >= 5
                && text.charAt(comma - 4) == '.'
                && (digits >= to
                        || text.charAt(digits) != ','
                        || digits + 1 >= to
                        || !isDigit(text.charAt(digits + 1)));
        return grouped || decimals || isDecimal(text, from, comma, digits, to);
    }

    /** The comma of "1,3 million" and "12,50": neither the rest nor the next word goes on with a list of numbers. */
    private static boolean isDecimal(String text, int from, int comma, int end, int to) {
        int whole = comma - from;
        int part = end - comma - 1;
        if (whole < 1 || whole > 3 || part < 1 || part > 2 || !isDigits(text, from, comma)) {
            return false;
        }
        int before = from > 0 && Tokenizer.isSpace(text.charAt(from - 1)) ? from - 2 : from - 1;
        int next = end < to && Tokenizer.isSpace(text.charAt(end)) ? end + 1 : end;
        boolean opens = before < 0 || !(isDigit(text.charAt(before)) || ",-–:/&(".indexOf(text.charAt(before)) >= 0);
        boolean list = next < to
                && (isDigit(text.charAt(next))
                        || ",-–:/&".indexOf(text.charAt(next)) >= 0
                        || text.startsWith("and ", next)
                        || text.startsWith("or ", next));
        return opens && !list;
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIndian(String text, int at, int to) {
        boolean two =
                at + 2 < to && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1)) && text.charAt(at + 2) == ',';
        return isGroup(text, at, to) || (two && isGroup(text, at + 3, to));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
