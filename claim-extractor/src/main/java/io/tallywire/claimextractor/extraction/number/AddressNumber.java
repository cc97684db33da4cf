package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.List;

/** Knows the numbers of houses: "2200 Tibb's Bridge Road", "the 1500 block of Elm Street". */
final class AddressNumber {

    /** The most words of the name of a street. */
    private static final int LONGEST = 5;

    /** The most digits of a number of a house. */
    private static final int DIGITS = 5;

    /** Blocks go by hundreds. */
    private static final int BLOCK = 100;

    private final QuantityWords words;
    private final WordForms forms;

    AddressNumber(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** Whether {@code figure}, a plain count, is the number of a house or of a block. */
    boolean is(Sentence sentence, List<WordClass> tags, Figure figure) {
        boolean bare = figure.form() == Figure.Form.DIGITS
                && figure.to() == figure.from() + 1
                && figure.hedgeFrom() == figure.from();
        String text = sentence.at(figure.from()).text();
        boolean brief = bare && text.length() <= DIGITS && text.chars().allMatch(Character::isDigit);
        return brief && (isStreet(sentence, tags, figure.to()) || isBlock(sentence, figure));
    }

    /** Capitalised words behind the number, of which the last names a kind of street, and nothing that they count. */
    private boolean isStreet(Sentence sentence, List<WordClass> tags, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + LONGEST); i++) {
            boolean capital = sentence.at(i).isCapitalised() || isMark(sentence, i);
            if (!capital) {
                return false;
            }
            if (i > from && words.isNotFigure(sentence.lower(i), "street")) {
                WordClass next = i + 1 < tags.size() ? tags.get(i + 1) : WordClass.MARK;
                return next != WordClass.NOUN || !forms.isPlural(sentence.lower(i + 1));
            }
        }
        return false;
    }

    /** The point of "N." and the genitive of "St John's". */
    private static boolean isMark(Sentence sentence, int at) {
        return sentence.at(at).glued()
                && (sentence.lower(at).equals(".") || sentence.lower(at).equals("'s"));
    }

    private static boolean isBlock(Sentence sentence, Figure figure) {
        Double n = figure.point();
        return n != null
                && n >= BLOCK
                && n % BLOCK == 0
                && sentence.lower(figure.to()).equals("block")
                && !sentence.lower(figure.from() - 1).equals("a");
    }
}
