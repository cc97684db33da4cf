package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Unit;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the physical unit behind a number. */
final class UnitReader {

    /** A unit and the token behind it. */
    record Found(Unit unit, int to, boolean hyphen) {}

    /** The dimension whose units may stand before their numbers. */
    private static final String PREFIXED = "magnitude";

    private static final String SCALE = "richter";

    /** How far before its number a unit may stand. */
    private static final int LINKED = 7;

    /** How far before its number a quake may stand. */
    private static final int QUAKE = 7;

    private final QuantityWords words;
    private final WordForms forms;

    UnitReader(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** The unit that starts with token {@code at}, or behind a hyphen there; null when there is none. */
    @Nullable
    Found read(Sentence sentence, int at) {
        boolean hyphen = sentence.is(at, TokenKind.HYPHEN);
        boolean between = sentence.lower(at).equals("of") || words.isNotFigure(sentence.lower(at), "amid");
        int first = hyphen || (between && isUnit(sentence, at + 1)) ? at + 1 : at;
        for (int length = 3; length >= 1; length--) {
            Unit unit = first + length > sentence.size() ? null : unit(sentence, first, length);
            if (unit != null) {
                return new Found(unit, first + length, hyphen);
            }
        }
        return null;
    }

    /** The unit that stands before its number: "a magnitude 7.8 earthquake"; {@code to} is the token behind the number. */
    @Nullable
    Found before(Sentence sentence, int number, int to) {
        int at = number - 1;
        // "a magnitude of 7.8", "downgraded the magnitude to 5.7"
        while (at > number - LINKED
                && (sentence.is(at, TokenKind.HYPHEN) || words.isNotFigure(sentence.lower(at), "gauged"))) {
            at--;
        }
        Unit unit = at < 0 ? null : words.unit(forms.noun(sentence.lower(at)), false);
        boolean close = at >= number - 2 || sentence.at(number).text().indexOf('.') > 0;
        boolean prefixed = unit != null && unit.dimension().equals(PREFIXED) && close;
        Unit told = prefixed ? unit : isOfQuake(sentence, number, to) ? words.unit(PREFIXED, false) : null;
        return told == null ? null : new Found(told, to, false);
    }

    /** "a 6.1 quake", "6.1 on the Richter scale", "a quake measuring 6.1": a decimal of earthquakes without a unit. */
    private boolean isOfQuake(Sentence sentence, int number, int to) {
        boolean scale =
                sentence.lower(to + 2).equals(SCALE) || sentence.lower(to + 3).equals(SCALE);
        if (scale && sentence.lower(to).equals("on")) {
            return true;
        }
        if (sentence.at(number).text().indexOf('.') < 0) {
            return false;
        }
        if (isQuake(sentence, to)) {
            return true;
        }
        boolean scaled = words.isNotFigure(sentence.lower(number - 1), "scaled");
        for (int i = number - 2; scaled && i >= Math.max(0, number - QUAKE); i--) {
            if (isQuake(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuake(Sentence sentence, int at) {
        return words.isNotFigure(forms.noun(sentence.lower(at)), "quake");
    }

    /** "weighs 172 g.", "5 g of salt": a small letter that nothing but a mark or "of" follows. */
    private static boolean isClosed(Sentence sentence, int at) {
        String text = sentence.at(at).text();
        String next = at + 1 < sentence.size() ? sentence.lower(at + 1) : ".";
        return (text.equals("g") || text.equals("l"))
                && (next.equals("of") || next.equals(".") || next.equals(",") || next.equals(")"));
    }

    /** "43 C in the shade": a capital that stands alone behind digits. */
    private boolean isTemperature(Sentence sentence, int at) {
        String text = sentence.at(at).text();
        boolean last = at + 1 >= sentence.size();
        return (text.equals("C") || text.equals("F"))
                && !sentence.is(at + 1, TokenKind.NUMBER)
                && !sentence.is(at + 1, TokenKind.HYPHEN)
                && (last || !sentence.at(at + 1).isCapitalised());
    }

    /** "24 billion km": the million or billion of a number in digits. */
    private boolean isMagnitude(Sentence sentence, int at) {
        var word = words.number(sentence.lower(at));
        return word != null
                && word.role().equals("magnitude")
                && sentence.is(at - 1, TokenKind.NUMBER)
                && sentence.lower(at + 1).length() > 1;
    }

    /** "twelve mph", "ten km": a symbol in small letters behind a number in words. */
    private boolean isSpelled(Sentence sentence, int at) {
        return words.number(sentence.lower(at - 1)) != null
                && !sentence.at(at).isCapitalised()
                && sentence.lower(at).length() > 1;
    }

    private boolean isUnit(Sentence sentence, int at) {
        return at < sentence.size() && unit(sentence, at, 1) != null;
    }

    private @Nullable Unit unit(Sentence sentence, int first, int length) {
        StringBuilder form = new StringBuilder();
        for (int i = first; i < first + length; i++) {
            Token token = sentence.at(i);
            if (sentence.is(i, TokenKind.HYPHEN)) {
                // "a 100-square-mile area"
                continue;
            }
            boolean singular = i == first || i == first + length - 1;
            form.append(i > first && !token.lower().startsWith("°") ? " " : "")
                    .append(singular ? forms.noun(token.lower()) : token.lower());
        }
        Unit word = words.unit(form.toString().replace("° ", "°"), false);
        if (word != null) {
            return word;
        }
        boolean digits = first > 0
                && (sentence.is(first - 1, TokenKind.NUMBER)
                        || isMagnitude(sentence, first - 1)
                        || isSpelled(sentence, first));
        if (!digits && !sentence.is(first - 1, TokenKind.HYPHEN)) {
            return null;
        }
        String symbol = length == 1 ? sentence.lower(first) : form.toString().replace("° ", "°");
        // a single letter is a unit only when it is glued to its digits
        boolean letter = symbol.length() == 1
                && (!sentence.at(first).glued() || sentence.at(first).text().equals("G"))
                && !words.isNotFigure(sentence.lower(first + 1), "extent")
                && !isTemperature(sentence, first)
                && !isClosed(sentence, first);
        return letter ? null : words.unit(symbol, true);
    }
}
