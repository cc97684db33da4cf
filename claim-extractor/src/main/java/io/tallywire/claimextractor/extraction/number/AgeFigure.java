package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows numbers that are somebody's age. */
final class AgeFigure {

    private final QuantityWords words;

    AgeFigure(QuantityWords words) {
        this.words = words;
    }

    /** "Smith, 23, said", "aged 23", "23-year-old" ("year" is taken as unit elsewhere). */
    boolean isAge(Sentence sentence, List<WordClass> tags, Figure figure) {
        Double n = figure.low();
        String next = sentence.lower(figure.to());
        boolean commas = sentence.lower(figure.from() - 1).equals(",")
                && (next.equals(",") || next.equals(".") || next.equals(")") || next.isEmpty())
                && figure.from() >= 2
                && sentence.at(figure.from() - 2).isCapitalised();
        boolean clause = sentence.lower(figure.from() - 1).equals(",")
                && figure.form() == Figure.Form.DIGITS
                && ((next.equals(",") && isAfterAge(tags, figure.to() + 1))
                        || (sentence.is(figure.from() - 2, TokenKind.WORD)
                                && sentence.at(figure.from() - 2).isCapitalised()
                                && (next.equals("of") || next.equals("from"))));
        boolean relative = next.equals(",")
                && figure.hedgeFrom() == figure.from()
                && isBeing(tags, figure.from() - 1)
                && tags.get(figure.from() - 2) == WordClass.RELATIVE;
        boolean told = tags.get(Math.max(0, figure.from() - 1)) == WordClass.AUXILIARY
                && figure.from() >= 2
                && tags.get(figure.from() - 2) == WordClass.PRONOUN
                && figure.hedgeFrom() == figure.from()
                && (next.equals(",")
                        || next.equals(".")
                        || next.equals("when")
                        || next.equals("and")
                        || next.isEmpty());
        boolean turned = words.isNotFigure(sentence.lower(figure.from() - 1), "birthday")
                && figure.hedgeFrom() == figure.from()
                && (figure.to() >= tags.size() || tags.get(figure.to()) != WordClass.NOUN);
        boolean brackets = sentence.lower(figure.from() - 1).equals("(") && next.equals(")");
        return n != null && n < 120 && n >= 1 && (commas || brackets || clause || relative || told || turned);
    }

    private static boolean isBeing(List<WordClass> tags, int at) {
        return at >= 1 && tags.get(at) == WordClass.AUXILIARY;
    }

    private static boolean isAfterAge(List<WordClass> tags, int at) {
        WordClass tag = at < tags.size() ? tags.get(at) : WordClass.MARK;
        return tag == WordClass.PREPOSITION
                || tag == WordClass.RELATIVE
                || tag == WordClass.AUXILIARY
                || tag == WordClass.PERFECT
                || tag == WordClass.PARTICIPLE
                || tag == WordClass.VERB;
    }
}
