package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.PhraseTable;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Vague;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads number expressions: vague quantifiers, digits with magnitudes, shares in words, number words. */
final class NumeralReader {

    private static final String TIME = "time";

    private final QuantityWords words;
    private final NumberWordReader numberWords;
    private final FractionReader fractions;
    private final ShareReader shares;
    private final DigitReader digits;

    NumeralReader(QuantityWords words) {
        this.words = words;
        numberWords = new NumberWordReader(words);
        fractions = new FractionReader(words, numberWords);
        shares = new ShareReader(words, numberWords);
        digits = new DigitReader(words);
    }

    /** The expression that starts with token {@code at}; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        boolean opens =
                sentence.is(at, TokenKind.NUMBER) || words.opensNumber(lower) || NumberWordReader.isArticle(lower);
        return opens ? readOpened(sentence, at) : null;
    }

    private @Nullable Numeral readOpened(Sentence sentence, int at) {
        Numeral vague = vague(sentence, at);
        if (vague != null) {
            return vague;
        }
        Numeral half = half(sentence, at);
        if (half != null) {
            return half;
        }
        Numeral fraction = fractions.read(sentence, at);
        Numeral share = shares.read(sentence, at);
        if (share != null && (fraction == null || share.to() >= fraction.to())) {
            return share;
        }
        if (fraction != null) {
            return fraction;
        }
        if (sentence.is(at, TokenKind.NUMBER)) {
            return digits(sentence, at);
        }
        Numeral spelt = sentence.at(at).isWord() ? numberWords.read(sentence, at) : null;
        return spelt == null && isOneUnit(sentence, at) ? Numeral.exact(at, at + 1, 1, 1, Figure.Form.WORDS) : spelt;
    }

    /** "nearly a foot", "within a mile": how much only behind a hedge, which {@link FigureFinder} asks for. */
    private boolean isOneUnit(Sentence sentence, int at) {
        if (!NumberWordReader.isArticle(sentence.lower(at))) {
            return false;
        }
        String next = sentence.lower(at + 1);
        var unit = words.unit(next, false);
        return unit != null
                && !unit.dimension().equals(TIME)
                && words.currency(next, "word", "bigword", "weak") == null;
    }

    private @Nullable Numeral vague(Sentence sentence, int at) {
        PhraseTable.Match<Vague> match = words.vague().startingAt(sentence, at);
        if (match == null) {
            return null;
        }
        Vague vague = match.value();
        boolean exact = vague.high() != null && vague.low() == vague.high() && vague.low() != 2;
        return new Numeral(at, match.to(), vague.low(), vague.high(), 1, exact ? Figure.Form.WORDS : Figure.Form.VAGUE);
    }

    /** "half an hour", "half a percentage point". */
    private @Nullable Numeral half(Sentence sentence, int at) {
        NumberWord word = words.number(sentence.lower(at));
        boolean half = word != null
                && word.value() == 0.5
                && word.role().equals("fraction")
                && NumberWordReader.isArticle(sentence.lower(at + 1));
        boolean unit = half
                && (words.unit(sentence.lower(at + 2), false) != null
                        || words.percents().startingAt(sentence, at + 2) != null);
        return unit ? Numeral.exact(at, at + 2, 0.5, 1, Figure.Form.WORDS) : null;
    }

    private @Nullable Numeral digits(Sentence sentence, int at) {
        Numeral mixed = numberWords.read(sentence, at);
        if (mixed != null) {
            return mixed;
        }
        Numeral numeral = digits.read(sentence, at);
        return numeral == null ? null : magnitude(sentence, numeral);
    }

    /** Adds the magnitude behind digits: "1.2 million", "5-million", "4k". */
    private Numeral magnitude(Sentence sentence, Numeral numeral) {
        int next = numeral.to();
        boolean hyphen = sentence.is(next, TokenKind.HYPHEN);
        NumberWord word = words.number(sentence.lower(hyphen ? next + 1 : next));
        if (word == null) {
            return numeral;
        }
        boolean glued = sentence.at(next).glued() && !hyphen;
        boolean suffix = word.role().equals("suffix");
        boolean money = numeral.from() > 0 && isCurrency(sentence, numeral.from() - 1);
        if (glued && isGeneration(sentence, numeral, next)) {
            return numeral;
        }
        boolean counts = word.role().equals("magnitude")
                || (word.role().equals("hundred") && !hyphen)
                || (word.role().equals("dozen") && !hyphen)
                || (suffix && glued && (money || word.value() == 1000 || isCapital(sentence, next)))
                || (suffix
                        && (isDecimal(sentence, numeral) || isLast(sentence, next))
                        && isLarge(sentence, next, glued))
                || (word.role().equals("moneysuffix") && money);
        if (!counts) {
            return numeral;
        }
        Numeral larger = numeral.times(word.value(), hyphen ? next + 2 : next + 1);
        return word.role().equals("hundred") || (word.value() == 1000 && !suffix)
                ? magnitude(sentence, larger)
                : larger;
    }

    /** Whether a currency sign, a code, or a sign of several currencies that the number is glued to stands at {@code at}. */
    private boolean isCurrency(Sentence sentence, int at) {
        if (!sentence.is(at, TokenKind.WORD)) {
            return sentence.is(at, TokenKind.CURRENCY);
        }
        String form = sentence.at(at).text();
        boolean glued =
                sentence.at(at + 1).glued() && (words.currency(form, "gluedprefix") != null || words.isLocalSign(form));
        return glued || words.currency(form, "prefix", "code") != null;
    }

    /** "ran 10 k." */
    private static boolean isLast(Sentence sentence, int at) {
        return sentence.at(at).text().equals("k")
                && (at + 1 >= sentence.size() || sentence.is(at + 1, TokenKind.PUNCTUATION));
    }

    private static boolean isDecimal(Sentence sentence, Numeral numeral) {
        return sentence.at(numeral.to() - 1).text().indexOf('.') > 0;
    }

    /** Behind decimals also "2.33 k", "1.2b", "4.5 M". */
    private static boolean isLarge(Sentence sentence, int at, boolean glued) {
        String text = sentence.at(at).text();
        return glued ? text.equals("b") || text.equals("G") : text.equals("k") || isCapital(sentence, at);
    }

    /** "5G" is a generation of networks, not so many billions. */
    private static boolean isGeneration(Sentence sentence, Numeral numeral, int at) {
        return sentence.at(at).text().equals("G")
                && numeral.low() >= 2
                && numeral.low() <= 6
                && !isDecimal(sentence, numeral);
    }

    /** "2.5M sold": the capital tells millions from metres. */
    private static boolean isCapital(Sentence sentence, int at) {
        return sentence.at(at).text().equals("M")
                || sentence.at(at).text().equals("B")
                || sentence.at(at).text().equals("G");
    }
}
