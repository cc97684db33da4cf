package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows counts that are claims by the way they stand, though no noun near them says what they count. */
final class StandingFigure {

    private static final int LABELS = 3;

    private final Lexicon lexicon;
    private final LoneFigure lone;
    private final EllipticFigure elliptic;

    StandingFigure(Lexicon lexicon, LoneFigure lone) {
        this.lexicon = lexicon;
        this.lone = lone;
        elliptic = new EllipticFigure(lexicon.quantities());
    }

    /**
     * Whether {@code figure} is such a count.
     *
     * @param alone whether no noun was found that it counts
     */
    boolean is(Reading reading, Figure figure, boolean alone) {
        boolean stands = alone
                && (elliptic.is(reading, figure)
                        || isShouted(reading, figure)
                        || isThousands(reading, figure)
                        || isLabelled(reading, figure));
        return stands || isPart(reading, figure);
    }

    /** "Police hold 34 as students march": behind a word of a headline that tells what happens, though it may be a noun. */
    private boolean isShouted(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int verb = figure.hedgeFrom() - 1;
        if (!sentence.headline() || verb < 1) {
            return false;
        }
        String lemma = lexicon.forms().verb(sentence.lower(verb));
        WordClass subject = reading.tag(verb - 1);
        return lemma != null
                && lexicon.claims().verb(lemma) != null
                && (subject == WordClass.NOUN || subject == WordClass.PROPER)
                && !lexicon.quantities().isNotFigure(sentence.lower(verb), "before")
                && (LoneFigure.isClosed(reading, figure) || reading.tag(figure.after()) == WordClass.PARTICIPLE);
    }

    /** "Of these 12 were children", "Of those, 12 were children". */
    private static boolean isPart(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int before = figure.from() - 1;
        int whole = sentence.lower(before).equals(",") ? before - 1 : before;
        String lower = sentence.lower(whole);
        return sentence.lower(whole - 1).equals("of")
                && (lower.equals("these") || lower.equals("those") || lower.equals("them"))
                && LoneFigure.VERBS.contains(reading.tag(figure.after()))
                && !figure.isOne();
    }

    /** "came second with 9,877": written with a comma, as no name is. */
    private boolean isThousands(Reading reading, Figure figure) {
        return reading.sentence().at(figure.from()).text().indexOf(',') > 0
                && LoneFigure.tells(reading)
                && !lone.isOther(reading, figure);
    }

    /** The 27 of "Stages: 2 Boosters: 2 Engines: 27 Width: 12 m": one of several labels in a line. */
    private static boolean isLabelled(Reading reading, Figure figure) {
        if (!isLabel(reading.sentence(), figure.hedgeFrom() - 1)) {
            return false;
        }
        int labels = 0;
        for (Figure other : reading.figures()) {
            labels += isLabel(reading.sentence(), other.hedgeFrom() - 1) ? 1 : 0;
        }
        return labels >= LABELS;
    }

    private static boolean isLabel(Sentence sentence, int colon) {
        return sentence.lower(colon).equals(":")
                && sentence.is(colon - 1, TokenKind.WORD)
                && sentence.at(colon).glued();
    }
}
