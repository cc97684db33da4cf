package io.tallywire.claimextractor.extraction.number;

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
 * does it in "Pixel 2 owners".
 */
public final class NamedNumbers {

    /** Numbers of more digits are no models. */
    private static final int LONGEST = 4;

    private final Set<String> names;

    private NamedNumbers(Set<String> names) {
        this.names = names;
    }

    /** The names of {@code sentences}, all those of a text; {@code functionWords} as the lexicon has them. */
    public static NamedNumbers of(List<Sentence> sentences, Map<String, WordClass> functionWords) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                if (isPair(sentence, i) && isName(sentence, i, functionWords)) {
                    names.add(name(sentence, i));
                }
            }
        }
        return new NamedNumbers(Set.copyOf(names));
    }

    /** Whether the number at {@code at} and the word before it are such a name. */
    boolean has(Sentence sentence, int at) {
        return !names.isEmpty() && isPair(sentence, at) && names.contains(name(sentence, at));
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
                : next.kind() == TokenKind.PUNCTUATION && next.glued();
    }
}
