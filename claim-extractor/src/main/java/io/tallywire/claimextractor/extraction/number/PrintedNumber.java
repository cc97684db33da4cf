package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows numbers by the way they are printed: "P5+1", "(7203.T)", the album "21", "the #40 car", 98.7 FM, "the 747 landed". */
final class PrintedNumber {

    /** The most digits of a title or of a number that is dialled. */
    private static final int LONGEST = 4;

    /** The most words of a title on either side of its number. */
    private static final int TITLE = 6;

    private final QuantityWords words;
    private final WordForms forms;

    PrintedNumber(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** Whether {@code figure}, a plain count, is printed as a name or within one. */
    boolean is(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (isInTitle(sentence, figure) || isCompany(sentence, tags, figure)) {
            return true;
        }
        if (figure.form() != Figure.Form.DIGITS || figure.to() != figure.from() + 1) {
            return false;
        }
        return sentence.lower(figure.from() - 1).equals("#")
                || isSum(sentence, figure.from())
                || isTicker(sentence, figure.to())
                || isTitle(sentence, figure)
                || words.isNotFigure(sentence.lower(figure.to()), "wave")
                || isPlane(sentence, tags, figure)
                || isYearOfSchool(sentence, figure)
                || isWorldWar(sentence, figure)
                || isDialled(sentence, tags, figure);
    }

    /** "P5+1". */
    private static boolean isSum(Sentence sentence, int at) {
        return sentence.lower(at - 1).equals("+")
                && sentence.at(at).glued()
                && sentence.at(at - 1).glued()
                && (sentence.is(at - 2, TokenKind.WORD) || sentence.is(at - 2, TokenKind.NUMBER));
    }

    /** "7203.T": the number of a share at an exchange. */
    private static boolean isTicker(Sentence sentence, int next) {
        return sentence.lower(next).equals(".")
                && sentence.at(next).glued()
                && sentence.is(next + 1, TokenKind.WORD)
                && sentence.at(next + 1).glued()
                && sentence.at(next + 1).isCapitalised();
    }

    /** A number alone in quotation marks, of nothing behind it: the film "300". */
    private boolean isTitle(Sentence sentence, Figure figure) {
        int end = figure.to();
        return sentence.is(figure.from() - 1, TokenKind.QUOTE)
                && sentence.at(figure.from()).glued()
                && sentence.is(end, TokenKind.QUOTE)
                && sentence.at(end).glued()
                && sentence.at(figure.from()).text().length() <= LONGEST
                && !forms.isPlural(sentence.lower(end + 1));
    }

    /** "\"Ninety Shades Lighter\" opened": within quotation marks that hold some capitalised words and nothing else. */
    private boolean isInTitle(Sentence sentence, Figure figure) {
        int open = figure.from() - 1;
        while (open > figure.from() - TITLE && isTitled(sentence, open)) {
            open--;
        }
        int close = figure.to();
        while (close < figure.to() + TITLE && isTitled(sentence, close)) {
            close++;
        }
        boolean quoted = sentence.is(open, TokenKind.QUOTE) && sentence.is(close, TokenKind.QUOTE);
        return quoted
                && close - open > 2
                && close - figure.to() > 0
                && sentence.at(close).glued()
                && !sentence.isTitleCase()
                && sentence.at(close - 1).isCapitalised();
    }

    private boolean isTitled(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.WORD)
                && (sentence.at(at).isCapitalised() || words.isNotFigure(sentence.lower(at), "titled"));
    }

    /** "3M fell": no three millions of anything. */
    private static boolean isCompany(Sentence sentence, List<WordClass> tags, Figure figure) {
        int letter = figure.from() + 1;
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        return figure.to() == letter + 1
                && sentence.at(figure.from()).text().equals("3")
                && sentence.at(letter).text().equals("M")
                && sentence.at(letter).glued()
                && figure.hedgeFrom() == figure.from()
                && (next == WordClass.VERB || next == WordClass.PARTICIPLE || next == WordClass.AUXILIARY);
    }

    /** "Year 6 pupils". */
    private static boolean isYearOfSchool(Sentence sentence, Figure figure) {
        int year = figure.from() - 1;
        return sentence.lower(year).equals("year")
                && sentence.at(year).isCapitalised()
                && sentence.at(figure.from()).text().length() <= 2
                && !sentence.lower(year - 1).equals("new");
    }

    /** "World War 2 veterans". */
    private static boolean isWorldWar(Sentence sentence, Figure figure) {
        return sentence.lower(figure.from() - 1).equals("war")
                && sentence.lower(figure.from() - 2).equals("world")
                && sentence.at(figure.from()).text().length() == 1;
    }

    /** "the 747 landed": an airliner that counts nothing. */
    private boolean isPlane(Sentence sentence, List<WordClass> tags, Figure figure) {
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        boolean pointed = figure.from() > 0 && tags.get(figure.from() - 1) == WordClass.DETERMINER;
        return pointed
                && words.isNotFigure(sentence.lower(figure.from()), "plane")
                && next != WordClass.NOUN
                && next != WordClass.ADJECTIVE
                && next != WordClass.PROPER;
    }

    /** "call 101 quoting the number": short, and of no things. */
    private boolean isDialled(Sentence sentence, List<WordClass> tags, Figure figure) {
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        boolean things = next == WordClass.NOUN || next == WordClass.ADJECTIVE || next == WordClass.PROPER;
        if (things || sentence.at(figure.from()).text().length() >= LONGEST) {
            return false;
        }
        String before = sentence.lower(figure.from() - 1);
        String verb = forms.verb(before);
        return words.isNotFigure(verb == null ? before : verb, "dialled");
    }
}
