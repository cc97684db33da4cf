package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that a text uses as parts of names: "Pixel 2" before a mark, a genitive or a verb counts nothing, so neither
 * does it in "Pixel 2 owners". Behind "version 5.2" a bare "5.2" is that version.
 */
public final class NamedNumbers {

    /** Numbers of more digits are no models. */
    private static final int LONGEST = 4;

    /** The most words of a title in quotation marks, with the number. */
    private static final int LONGEST_TITLE = 6;

    private final Set<String> names;
    private final Set<String> versions;

    private NamedNumbers(Set<String> names, Set<String> versions) {
        this.names = names;
        this.versions = versions;
    }

    /** The names of {@code sentences}, all those of a text. */
    public static NamedNumbers of(List<Sentence> sentences, Lexicon lexicon) {
        Set<String> names = new HashSet<>();
        Set<String> versions = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                if (isPair(sentence, i)
                        && isName(sentence, i, lexicon.functionWords())
                        && lexicon.quantities().percents().startingAt(sentence, i + 1) == null
                        && !ListedName.is(sentence, i)
                        && !ShoutedVerb.is(sentence, i - 1, lexicon)) {
                    names.add(name(sentence, i));
                }
                if (isDecimal(sentence, i) && lexicon.quantities().isNotFigure(sentence.lower(i - 1), "version")) {
                    versions.add(sentence.lower(i));
                }
            }
        }
        return new NamedNumbers(Set.copyOf(names), Set.copyOf(versions));
    }

    /** Whether {@code figure} and the word before it are such a name, or it is the number of a version told elsewhere. */
    boolean has(Sentence sentence, Figure figure) {
        int at = figure.from();
        boolean version = figure.isPlainCount()
                && figure.to() == at + 1
                && !versions.isEmpty()
                && versions.contains(sentence.lower(at));
        boolean amount = figure.measure() == Figure.Measure.MONEY || figure.measure() == Figure.Measure.PERCENT;
        boolean named = !amount && isPair(sentence, at);
        return version || (!names.isEmpty() && named && names.contains(name(sentence, at)));
    }

    private static boolean isDecimal(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.NUMBER) && sentence.at(at).text().indexOf('.') > 0;
    }

    private static String name(Sentence sentence, int at) {
        return sentence.lower(at - 1) + " " + sentence.lower(at);
    }

    /** A capitalised word and a short number behind it. */
    private static boolean isPair(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.NUMBER)
                && sentence.is(at - 1, TokenKind.WORD)
                && sentence.at(at - 1).isCapitalised()
                && !sentence.at(at).glued()
                && sentence.at(at).text().length() <= LONGEST
                && sentence.at(at).text().chars().allMatch(Character::isDigit);
    }

    /** The mark of "'The Keeper 2' slips": what it closes opens with a capital near by. */
    private static boolean isTitleEnd(Sentence sentence, int at) {
        for (int i = at - 2; sentence.is(at, TokenKind.QUOTE) && i >= Math.max(0, at - LONGEST_TITLE); i--) {
            if (sentence.is(i, TokenKind.QUOTE)) {
                return true;
            }
            if (!sentence.is(i, TokenKind.WORD) || !sentence.at(i).isCapitalised()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isName(Sentence sentence, int at, Map<String, WordClass> functionWords) {
        if (at < 2 || functionWords.containsKey(sentence.lower(at - 1))) {
            return false;
        }
        if (at + 1 >= sentence.size() || sentence.is(at + 1, TokenKind.POSSESSIVE)) {
            return true;
        }
        Token next = sentence.at(at + 1);
        // "in Paris 130 were hurt" counts
        boolean placed = functionWords.get(sentence.lower(at - 2)) == WordClass.PREPOSITION;
        return next.isWord()
                ? !placed && functionWords.containsKey(next.lower())
                : (next.kind() == TokenKind.PUNCTUATION || isTitleEnd(sentence, at + 1)) && next.glued();
    }
}
