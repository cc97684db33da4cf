package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits: separators of thousands (comma, space, Indian grouping), decimals, fractions ("3/4", "1 1/2"),
 * powers ("1.3e6", "1.3x10^6", "2.5^-1") and the signs that stand for a number ("½").
 */
final class DigitReader {

    /** Longer ones are keys or hashes. */
    private static final int MOST_DIGITS = 25;

    private static final int LARGEST_EXPONENT = 300;

    private final QuantityWords words;

    DigitReader(QuantityWords words) {
        this.words = words;
    }

    /** The number that starts with token {@code at}, without its magnitude; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at) {
        Double value = value(sentence.at(at).text());
        if (value == null) {
            return null;
        }
        Numeral spaced = spaced(sentence, at);
        if (spaced != null) {
            return spaced;
        }
        Numeral torn = torn(sentence, at);
        if (torn != null) {
            return torn;
        }
        Numeral glyph = glyph(sentence, at, value);
        if (glyph != null) {
            return glyph;
        }
        Numeral fraction = fraction(sentence, at, value);
        if (fraction != null) {
            return fraction;
        }
        Numeral power = power(sentence, at, value);
        return power != null ? power : exact(at, at + 1, value);
    }

    private static Numeral exact(int from, int to, double value) {
        return Numeral.exact(from, to, value, 1, Figure.Form.DIGITS);
    }

    private @Nullable Double value(String text) {
        var glyph = words.number(text);
        if (glyph != null) {
            return glyph.value();
        }
        if (text.charAt(0) != '.' && !isDigit(text.charAt(0))) {
            return null;
        }
        int lastComma = text.lastIndexOf(',');
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            dots += text.charAt(i) == '.' ? 1 : 0;
        }
        // "1.111,11": the comma behind the last point parts the decimals
        boolean continental = (lastComma > 0 && dots > 0 && text.indexOf('.') < lastComma)
                || (lastComma > 0 && text.length() - lastComma - 1 < 3);
        String plain = continental ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        // "6.10.2016" is a date
        boolean number = plain.indexOf('.') == plain.lastIndexOf('.') && (continental || dots <= 1);
        return number && plain.length() <= MOST_DIGITS ? Double.valueOf(plain) : null;
    }

    /** "1 414 021": groups of three digits with a single space between them. */
    private static @Nullable Numeral spaced(Sentence sentence, int at) {
        if (!isInteger(sentence, at) || sentence.at(at).text().length() > 3 || isZero(sentence.at(at))) {
            return null;
        }
        StringBuilder plain = new StringBuilder(sentence.at(at).text());
        int to = at + 1;
        while (plain.length() < MOST_DIGITS && isGroup(sentence, to)) {
            plain.append(sentence.at(to).text());
            to++;
        }
        return to == at + 1 ? null : exact(at, to, Double.parseDouble(plain.toString()));
    }

    /** "some 1, 600 officers", "$2, 500": a blank has got in behind the comma of an amount. */
    private @Nullable Numeral torn(Sentence sentence, int at) {
        boolean amount =
                sentence.is(at - 1, TokenKind.CURRENCY) || words.leftHedges().endingAt(sentence, at) != null;
        int to = at + 1;
        boolean comma = sentence.lower(to).equals(",") && sentence.at(to).glued();
        if (!amount
                || !comma
                || !isInteger(sentence, at)
                || sentence.at(at).text().length() > 3) {
            return null;
        }
        boolean group = isInteger(sentence, to + 1)
                && sentence.at(to + 1).text().length() == 3
                && sentence.at(to + 1).start() == sentence.at(to).end() + 1;
        boolean list = sentence.lower(to + 2).equals("and")
                || sentence.lower(to + 2).equals("or")
                || sentence.lower(to + 2).equals(",");
        return group && !list && !isZero(sentence.at(at))
                ? exact(
                        at,
                        to + 2,
                        Double.parseDouble(
                                sentence.at(at).text() + sentence.at(to + 1).text()))
                : null;
    }

    private static boolean isZero(Token token) {
        return token.text().charAt(0) == '0';
    }

    private static boolean isGroup(Sentence sentence, int at) {
        if (!sentence.is(at, TokenKind.NUMBER)
                || sentence.at(at).start() != sentence.at(at - 1).end() + 1
                || sentence.at(at - 1).text().indexOf('.') >= 0) {
            return false;
        }
        String text = sentence.at(at).text();
        int dot = text.indexOf('.');
        boolean three = dot < 0 ? text.length() == 3 : dot == 3;
        // "12 300-seat cars" are two numbers
        return three && text.indexOf(',') < 0 && !sentence.is(at + 1, TokenKind.HYPHEN);
    }

    /** "2½". */
    private @Nullable Numeral glyph(Sentence sentence, int at, double value) {
        boolean glued = isInteger(sentence, at)
                && sentence.is(at + 1, TokenKind.NUMBER)
                && sentence.at(at + 1).glued();
        String lower = sentence.lower(at + 1);
        NumberWord part = glued && words.hasRole(lower, "glyph") ? words.number(lower) : null;
        return part == null ? null : exact(at, at + 2, value + part.value());
    }

    /** "3/4" and "1 1/2", not "9/11", "24/7" or "1/2/2010". */
    private @Nullable Numeral fraction(Sentence sentence, int at, double value) {
        boolean mixed = isInteger(sentence, at)
                && isInteger(sentence, at + 1)
                && !sentence.at(at + 1).glued()
                && sentence.lower(at + 2).equals("/");
        int top = mixed ? at + 1 : at;
        if (!isSlash(sentence, top + 1) || !isInteger(sentence, top) || !isInteger(sentence, top + 2)) {
            return null;
        }
        boolean chained = isSlash(sentence, top + 3) || isSlash(sentence, at - 1);
        double numerator = mixed ? Double.parseDouble(sentence.at(top).text()) : value;
        String bottom = sentence.at(top + 2).text();
        boolean usual = words.hasRole(bottom, "denominator") && numerator < Double.parseDouble(bottom);
        if (!usual || chained) {
            return null;
        }
        double part = numerator / Double.parseDouble(bottom);
        boolean ordinal = isOrdinalEnd(sentence, top + 3);
        int to = ordinal ? top + 4 : top + 3;
        boolean share = !mixed && (ordinal || sentence.lower(to).equals("of"));
        return share
                ? Numeral.exact(at, to, 100 * part, 1, Figure.Form.SHARE)
                : exact(at, to, (mixed ? value : 0) + part);
    }

    /** The end of "1/10th". */
    private static boolean isOrdinalEnd(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        return at < sentence.size()
                && sentence.at(at).glued()
                && (lower.equals("th") || lower.equals("rd") || lower.equals("ths") || lower.equals("rds"));
    }

    private static boolean isSlash(Sentence sentence, int at) {
        return at >= 0
                && at + 1 < sentence.size()
                && (sentence.lower(at).equals("/") || sentence.lower(at).equals("⁄"))
                && sentence.at(at).glued()
                && sentence.at(at + 1).glued();
    }

    private static boolean isInteger(Sentence sentence, int at) {
        if (!sentence.is(at, TokenKind.NUMBER) || sentence.at(at).text().length() > 9) {
            return false;
        }
        String text = sentence.at(at).text();
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Numeral power(Sentence sentence, int at, double value) {
        int next = at + 1;
        if (next >= sentence.size()) {
            return null;
        }
        Token token = sentence.at(next);
        String lower = token.lower();
        if (token.glued() && lower.startsWith("e") && token.isWord()) {
            // "1.3e6", "12.32e+14"
            boolean own = lower.length() > 1;
            Exponent exponent = own ? new Exponent(number(lower, 1), next + 1) : exponent(sentence, next + 1);
            return scaled(at, value, exponent);
        }
        if (lower.equals("^") && token.glued()) {
            Exponent exponent = exponent(sentence, next + 1);
            boolean usual = exponent != null && Math.abs(exponent.value()) <= LARGEST_EXPONENT;
            return usual && exponent != null ? exact(at, exponent.to(), Math.pow(value, exponent.value())) : null;
        }
        // "1.3x10^6", "6.6 × 10−34"
        boolean sign = lower.equals("×") || lower.equals("x");
        boolean joined =
                lower.equals("x10") || (sign && sentence.lower(next + 1).equals("10"));
        int after = lower.equals("x10") ? next + 1 : next + 2;
        boolean caret = sentence.lower(after).equals("^");
        boolean minus = isMinus(sentence.lower(after));
        return joined && (caret || minus) ? scaled(at, value, exponent(sentence, caret ? after + 1 : after)) : null;
    }

    private record Exponent(int value, int to) {}

    private static @Nullable Exponent exponent(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        boolean minus = isMinus(lower);
        boolean even = lower.equals("--") || lower.equals("+");
        int digits = minus || even ? at + 1 : at;
        return isInteger(sentence, digits)
                ? new Exponent((minus ? -1 : 1) * number(sentence.at(digits).text(), 0), digits + 1)
                : null;
    }

    private static boolean isMinus(String lower) {
        return lower.equals("-") || lower.equals("−") || lower.equals("–");
    }

    private static @Nullable Numeral scaled(int at, double value, @Nullable Exponent exponent) {
        return exponent == null || Math.abs(exponent.value()) > LARGEST_EXPONENT
                ? null
                : exact(at, exponent.to(), value * Math.pow(10, exponent.value()));
    }

    /** The digits of {@code text} from {@code from} on; more than any exponent when it holds something else. */
    private static int number(String text, int from) {
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) || value > LARGEST_EXPONENT) {
                return LARGEST_EXPONENT + 1;
            }
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
