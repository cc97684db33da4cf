package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows figures that name a product or a make, though they look like measures: resolutions, calibres, terms, models. */
final class ProductName {

    private final QuantityWords words;
    private final WordForms forms;

    ProductName(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** "1080p": lines of a picture, not pence; "4K TV": columns, no thousands. */
    boolean isResolution(Sentence sentence, Figure figure) {
        String whole = sentence.lower(figure.from()) + sentence.lower(figure.from() + 1);
        boolean glued = figure.to() == figure.from() + 2
                && sentence.at(figure.from() + 1).glued();
        boolean columns = words.isNotFigure(whole, "columns") && !forms.isPlural(sentence.lower(figure.to()));
        return glued && (columns || words.isNotFigure(whole, "whole"));
    }

    /** "a 737 jet": airliners go by numbers. */
    boolean isPlane(Sentence sentence, Figure figure) {
        return figure.to() == figure.from() + 1
                && words.isNotFigure(sentence.lower(figure.from()), "plane")
                && words.isNotFigure(forms.noun(sentence.lower(figure.to())), "planes");
    }

    /** "x-173m": digits and a letter glued to a word are a name, and no length. */
    static boolean isSerial(Sentence sentence, Figure figure) {
        int word = figure.from() - 2;
        return sentence.is(word + 1, TokenKind.HYPHEN)
                && sentence.is(word, TokenKind.WORD)
                && sentence.at(word + 1).glued()
                && figure.form() == Figure.Form.DIGITS
                && figure.hedgeFrom() == figure.from()
                && figure.to() < sentence.size()
                && sentence.at(figure.to()).glued()
                && sentence.at(figure.to()).text().length() == 1;
    }

    /** "the 911 call". */
    boolean isDialled(Sentence sentence, Figure figure) {
        return figure.to() == figure.from() + 1
                && words.isNotFigure(sentence.lower(figure.from()), "emergency")
                && words.isNotFigure(forms.noun(sentence.lower(figure.to())), "called");
    }

    /** "won the 200m", "the 1,500 metres final": a race, and not how far somebody ran. */
    boolean isRace(Sentence sentence, List<WordClass> tags, Figure figure) {
        WordClass next = figure.after() < tags.size() ? tags.get(figure.after()) : WordClass.MARK;
        boolean thing = next == WordClass.NOUN || next == WordClass.ADJECTIVE || next == WordClass.PROPER;
        return figure.unit().equals("metre")
                && sentence.lower(figure.from() - 1).equals("the")
                && words.isNotFigure(sentence.lower(figure.from()), "distance")
                && (!thing || words.isNotFigure(forms.noun(sentence.lower(figure.after())), "race"));
    }

    /** "the 10-year local bond", "a five-month low": how long it runs names the paper or the level. */
    boolean isPaper(Sentence sentence, Figure figure) {
        for (int i = figure.after(); i < Math.min(sentence.size(), figure.after() + 3); i++) {
            if (figure.adjectival() && words.isNotFigure(forms.noun(sentence.lower(i)), "paper")) {
                return true;
            }
        }
        return false;
    }

    /** "105mm howitzer": the bore names the weapon. */
    boolean isCalibre(Sentence sentence, Figure figure) {
        // "12.7mm and 14.5mm guns"
        boolean pair =
                sentence.lower(figure.after()).equals("and") && sentence.is(figure.after() + 1, TokenKind.NUMBER);
        // "170mm self-propelled guns"
        boolean compound = sentence.is(figure.after() + 1, TokenKind.HYPHEN);
        int end = figure.after() + (pair ? 6 : compound ? 5 : 3);
        for (int i = figure.after(); i < Math.min(sentence.size(), end); i++) {
            if (words.isNotFigure(forms.noun(sentence.lower(i)), "calibre")) {
                return true;
            }
        }
        return false;
    }

    /** "Falcon 4C", "Bell 12B", "a Falcon 4c rocket": a letter glued to the number of a name is no unit. */
    static boolean isModel(Sentence sentence, List<WordClass> tags, Figure figure) {
        int unit = figure.to();
        return figure.from() > 0
                && tags.get(figure.from() - 1) == WordClass.PROPER
                && figure.hedgeFrom() == figure.from()
                && unit < sentence.size()
                && sentence.at(unit).glued()
                && (sentence.at(unit).isCapitalised()
                        || (unit + 1 < tags.size() && tags.get(unit + 1) == WordClass.NOUN))
                && sentence.at(unit).text().length() == 1
                && Character.isLetter(sentence.at(unit).text().charAt(0));
    }
}
