package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows scores, records of wins and losses, and leads: sport's numbers that are no quantities. */
final class SportFigure {

    private final Lexicon lexicon;
    private final QuantityWords words;
    private final WordForms forms;

    SportFigure(Lexicon lexicon) {
        this.lexicon = lexicon;
        words = lexicon.quantities();
        forms = lexicon.forms();
    }

    /** Whether {@code figure} is a score, a record or a lead. */
    boolean is(Sentence sentence, List<WordClass> tags, Figure figure) {
        return isScore(sentence, figure) || isRecord(sentence, tags, figure) || isLead(sentence, figure);
    }

    /** "2-0", "89-89": two numbers glued by a hyphen that are no range. */
    private static boolean isScore(Sentence sentence, Figure figure) {
        return figure.form() == Figure.Form.DIGITS
                && figure.bound() != Bound.RANGE
                && sentence.is(figure.to(), TokenKind.HYPHEN)
                && sentence.is(figure.to() + 1, TokenKind.NUMBER);
    }

    /** "their 5-11 season": wins and losses, for a range would have a plural behind it. */
    private boolean isRecord(Sentence sentence, List<WordClass> tags, Figure figure) {
        int next = figure.to();
        return figure.bound() == Bound.RANGE
                && figure.to() == figure.from() + 3
                && sentence.is(figure.from() + 1, TokenKind.HYPHEN)
                && next < sentence.size()
                && tags.get(next) == WordClass.NOUN
                && !forms.isPlural(sentence.lower(next))
                && !lexicon.claims().isPerson(sentence.lower(next));
    }

    /** "his lead in the championship was cut to 12 points": a standing, where polls and markets have points too. */
    boolean isStanding(Sentence sentence, Figure figure) {
        int unit = sentence.is(figure.to(), TokenKind.HYPHEN) ? figure.to() + 1 : figure.to();
        return words.isNotFigure(sentence.lower(unit), "points") && isSport(sentence);
    }

    /** Whether the sentence tells of a contest, and nothing else that is counted in points. */
    private boolean isSport(Sentence sentence) {
        boolean scored = false;
        for (int i = 0; i < sentence.size(); i++) {
            if (words.isNotFigure(sentence.lower(i), "unscored")) {
                return false;
            }
            scored = scored || words.isNotFigure(sentence.lower(i), "scoring");
        }
        return scored;
    }

    /** "a two-run homer", "a seven-game lead", "won by six wickets". */
    private boolean isLead(Sentence sentence, Figure figure) {
        int unit = sentence.is(figure.to(), TokenKind.HYPHEN) ? figure.to() + 1 : figure.to();
        // "19 points clear of": a table, where polls have "ahead"
        boolean tabled = words.isNotFigure(sentence.lower(unit), "points")
                && words.isNotFigure(sentence.lower(unit + 1), "tabled");
        if (tabled) {
            return true;
        }
        if (!words.isNotFigure(forms.noun(sentence.lower(unit)), "sport")) {
            return false;
        }
        boolean standing = words.isNotFigure(forms.noun(sentence.lower(unit + 1)), "standing");
        return standing || sentence.lower(figure.hedgeFrom() - 1).equals("by");
    }
}
