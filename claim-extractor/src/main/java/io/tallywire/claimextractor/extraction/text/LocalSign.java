package io.tallywire.claimextractor.extraction.text;

import java.util.List;
import java.util.Set;

/** Parts the letters that stand for a currency from the amount glued to them: "K60", "R1,500", "Rs500". */
final class LocalSign {

    /** Signs and codes of currencies before an amount, longest first; which are money in a text is told later. */
    private static final List<String> LOCAL_SIGNS = List.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "RMB", "INR", "ZAR", "BRL", "HKD", "SGD",
            "KES", "UGX", "TZS", "NGN", "GHS", "PKR", "PHP", "MYR", "AED", "KShs", "Kshs", "UShs", "Ushs", "TShs",
            "Tshs", "FCFA", "CFA", "Birr", "KSh", "Ksh", "USh", "Ush", "TSh", "Tsh", "Shs", "Dhs", "Rs", "RM", "Rp",
            "Tk", "Sh", "Dh", "Le", "KM", "K", "R", "N", "P");

    private static final Set<String> MAGNITUDES = Set.of(
            "m", "bn", "b", "k", "mn", "mil", "tn", "trn", "cr", "million", "billion", "trillion", "crore", "lakh");

    private LocalSign() {}

    /** The end of a sign such as the letters of "K60", "R1,500" and "Rs500" before an amount; {@code at} without one. */
    static int end(String text, int at, int end) {
        if (text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
            return at; // as most words: all signs begin with a capital
        }
        int letters = at + 1;
        while (letters < end && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        if (letters >= end || !Character.isDigit(text.charAt(letters))) {
            return at; // as most names: no digit behind the letters
        }
        for (String sign : LOCAL_SIGNS) {
            if (!text.startsWith(sign, at)) {
                continue;
            }
            int digits = at + sign.length();
            int after = digits;
            while (after < end && Character.isDigit(text.charAt(after))) {
                after++;
            }
            boolean separated = after + 1 < text.length()
                    && (text.charAt(after) == ',' || text.charAt(after) == '.')
                    && Character.isDigit(text.charAt(after + 1));
            // "K9" is a dog
            boolean amount = after - digits > (sign.length() > 1 ? 0 : 1)
                    || (after > digits && (separated || after < end || isLarge(text, after)));
            if (amount && isMagnitude(text, after, end)) {
                return digits;
            }
        }
        return at;
    }

    /** "P5 million", "R15-billion". */
    private static boolean isLarge(String text, int at) {
        boolean apart = text.startsWith(" ", at) || text.startsWith("-", at);
        return apart
                && (text.startsWith("million", at + 1)
                        || text.startsWith("billion", at + 1)
                        || text.startsWith("trillion", at + 1));
    }

    /** Whether nothing but a magnitude like "m", "bn" or "million" may stand between digits and the end of their word. */
    private static boolean isMagnitude(String text, int from, int end) {
        String rest = text.substring(from, end);
        return rest.isEmpty() || MAGNITUDES.contains(rest);
    }
}
