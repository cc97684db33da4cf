package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads fractions in words that are more than a plain share: "twenty-three fifths", "two million and three fifths", "three
 * twenty-firsts", "one over twenty", "quarter million".
 */
final class FractionReader {

    /** No fraction has more words. */
    private static final int LONGEST = 14;

    private final QuantityWords words;
    private final NumberWordReader numbers;

    FractionReader(QuantityWords words, NumberWordReader numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** The fraction that starts with token {@code at}; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        boolean opens =
                words.number(lower) != null || sentence.is(at, TokenKind.NUMBER) || NumberWordReader.isArticle(lower);
        if (!opens) {
            return null;
        }
        int bottom = denominator(sentence, at);
        Numeral found = bottom < 0 ? over(sentence, at) : fraction(sentence, at, bottom);
        return found == null ? null : scaled(sentence, found);
    }

    /** The first part of a whole behind {@code at} with only number words before it; -1 when there is none. */
    private int denominator(Sentence sentence, int at) {
        for (int i = at; i < Math.min(sentence.size(), at + LONGEST); i++) {
            String lower = sentence.lower(i);
            if (words.part(lower) != null) {
                return i;
            }
            NumberWord word = words.number(lower);
            boolean inside =
                    (word != null && !word.role().equals("none") && !word.role().equals("sign"))
                            || (i > at
                                    && (lower.equals("and") || lower.equals("-") || sentence.is(i, TokenKind.HYPHEN)))
                            || (sentence.is(i, TokenKind.NUMBER) && i == at)
                            || NumberWordReader.isArticle(lower);
            if (!inside) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Numeral fraction(Sentence sentence, int at, int bottom) {
        double part = part(sentence.lower(bottom));
        if (bottom == at) {
            // "quarter million"
            boolean scaled = words.hasRole(sentence.lower(at + 1), "magnitude");
            return scaled && part == 4 ? Numeral.exact(at, at + 1, 1 / part, 1, Figure.Form.WORDS) : null;
        }
        boolean digits = sentence.is(at, TokenKind.NUMBER);
        if (digits
                && !sentence.lower(at + 1).equals("and")
                && !sentence.lower(at + 2).equals("and")) {
            return null;
        }
        int tens = sentence.is(bottom - 1, TokenKind.HYPHEN) ? bottom - 2 : bottom - 1;
        boolean glued = tens == bottom - 2;
        boolean compound = tens > at && part < 10 && words.hasRole(sentence.lower(tens), "tens");
        if (compound && (glued || !sentence.lower(tens - 1).equals("and"))) {
            NumberWord ten = words.number(sentence.lower(tens));
            return ten == null ? null : top(sentence, at, tens, bottom, ten.value() + part);
        }
        Numeral first = numbers.read(sentence, at, bottom);
        if (first != null && part < 10 && first.to() < before(sentence, bottom)) {
            Numeral rest = numbers.read(sentence, first.to(), bottom);
            int end = before(sentence, bottom);
            boolean joined = sentence.lower(end - 1).equals("and");
            if (rest != null && rest.low() >= 20 && rest.to() >= (joined ? end - 1 : end)) {
                return top(sentence, at, first.to(), bottom, rest.low() + part);
            }
        }
        return part < 2 ? null : top(sentence, at, bottom, bottom, part);
    }

    private static int before(Sentence sentence, int bottom) {
        return sentence.is(bottom - 1, TokenKind.HYPHEN)
                        || sentence.lower(bottom - 1).equals("-")
                ? bottom - 1
                : bottom;
    }

    /** The numerator from {@code at} to {@code end}, over {@code part}; a proper fraction behind "and" is added. */
    private @Nullable Numeral top(Sentence sentence, int at, int end, int bottom, double part) {
        int to = bottom + 1;
        int and = end - 1;
        while (and > at && !sentence.lower(and).equals("and")) {
            and--;
        }
        int last = before(sentence, end);
        if (and > at) {
            int next = sentence.is(and + 1, TokenKind.HYPHEN) ? and + 2 : and + 1;
            boolean article = NumberWordReader.isArticle(sentence.lower(next)) && next + 1 == last;
            Numeral small = article ? null : numbers.read(sentence, next, last);
            Numeral whole = number(sentence, at, and);
            double top = article ? 1 : small != null && small.to() == last ? small.low() : Double.NaN;
            int before = sentence.is(and - 1, TokenKind.HYPHEN) ? and - 1 : and;
            if (whole != null && whole.to() == before && top < part) {
                return mixed(sentence, whole, top / part, to);
            }
        }
        boolean article = NumberWordReader.isArticle(sentence.lower(at)) && at + 1 == last;
        if (article && at == 0 && part != 2 && part != 4 && sentence.lower(to).equals(",")) {
            // "A third, which holds most, ...": the third of several
            return null;
        }
        Numeral whole = article ? null : numbers.read(sentence, at, last);
        if (article || (whole != null && whole.to() == last)) {
            double top = whole == null ? 1 : whole.low();
            boolean sure =
                    top == 1 ? isClosed(sentence, to) : sentence.lower(bottom).endsWith("s");
            return sure ? share(at, to, top / part) : null;
        }
        return null;
    }

    /** A proper fraction as a percentage, as all shares in words are; another as the number it is. */
    private static Numeral share(int at, int to, double value) {
        return value < 1
                ? Numeral.exact(at, to, 100 * value, 1, Figure.Form.SHARE)
                : Numeral.exact(at, to, value, 1, Figure.Form.WORDS);
    }

    /** "two million and three fifths" is 2.6 million, "one hundred and three quarters" 100.75. */
    private Numeral mixed(Sentence sentence, Numeral whole, double fraction, int to) {
        NumberWord larger = words.number(sentence.lower(to));
        boolean scaled = larger != null && larger.role().equals("magnitude") && larger.value() < whole.factor();
        if (scaled && larger != null) {
            return Numeral.exact(
                    whole.from(), to + 1, whole.low() + fraction * larger.value(), larger.value(), whole.form());
        }
        return Numeral.exact(whole.from(), to, whole.low() + fraction * whole.factor(), 1, whole.form());
    }

    /** "one over twenty", with nothing behind it. */
    private @Nullable Numeral over(Sentence sentence, int at) {
        Numeral top = number(sentence, at);
        int link = top == null ? -1 : top.to();
        if (top == null || !words.hasRole(sentence.lower(link), "over")) {
            return null;
        }
        Numeral bottom = number(sentence, link + 1);
        return bottom != null && bottom.low() > 0 && isClosed(sentence, bottom.to())
                ? Numeral.exact(at, bottom.to(), top.low() / bottom.low(), 1, Figure.Form.WORDS)
                : null;
    }

    /** A number in words, or in digits when it is small, that ends before {@code end}. */
    private @Nullable Numeral number(Sentence sentence, int at, int end) {
        Numeral mixed = numbers.read(sentence, at, end);
        return mixed != null || !sentence.is(at, TokenKind.NUMBER) ? mixed : number(sentence, at);
    }

    private @Nullable Numeral number(Sentence sentence, int at) {
        if (!sentence.is(at, TokenKind.NUMBER)) {
            return at < sentence.size() ? numbers.read(sentence, at) : null;
        }
        String text = sentence.at(at).text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9' || i > 8) {
                return null;
            }
        }
        return Numeral.exact(at, at + 1, Double.parseDouble(text), 1, Figure.Form.DIGITS);
    }

    /** "three quarters billion", "two thirds of a million". */
    private Numeral scaled(Sentence sentence, Numeral fraction) {
        int at = fraction.to();
        boolean of = sentence.lower(at).equals("of") && NumberWordReader.isArticle(sentence.lower(at + 1));
        NumberWord word = words.number(sentence.lower(of ? at + 2 : at));
        if (word == null || !word.role().equals("magnitude")) {
            return fraction;
        }
        int to = of ? at + 3 : at + 1;
        boolean share = fraction.form() == Figure.Form.SHARE;
        if (share) {
            return Numeral.exact(
                    fraction.from(), to, fraction.low() / 100 * word.value(), word.value(), Figure.Form.WORDS);
        }
        return fraction.low() < 1000 ? fraction.times(word.value(), to) : fraction;
    }

    private boolean isClosed(Sentence sentence, int at) {
        boolean end = at >= sentence.size() || sentence.is(at, TokenKind.PUNCTUATION);
        return end
                || sentence.lower(at).equals("of")
                || sentence.lower(at).equals("and")
                || words.hasRole(sentence.lower(at), "magnitude");
    }

    private double part(String lower) {
        Double part = words.part(lower);
        return part == null ? Double.NaN : part;
    }
}
