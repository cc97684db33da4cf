package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a figure counts or measures. */
final class SubjectFinder {

    private static final int MEASURE_NEAR = 16;

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;
    private final LabelSubject labels;
    private final CountedNoun countedNouns;
    private final AmountSubject amounts;
    private final MeasuredSubject measures;

    SubjectFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        nouns = new NounReader(lexicon);
        clauses = new ClauseSubject(lexicon, nouns);
        labels = new LabelSubject(lexicon, nouns, clauses);
        countedNouns = new CountedNoun(nouns);
        amounts = new AmountSubject(lexicon, nouns, clauses);
        measures = new MeasuredSubject(lexicon, nouns, clauses, labels, amounts);
    }

    /** The noun phrase counted; null when it is only implied. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        Noun noun =
                switch (figure.measure()) {
                    case COUNT -> counted(reading, figure);
                    case MONEY -> amounts.money(reading, figure);
                    case PERCENT -> amounts.percent(reading, figure);
                    case PHYSICAL -> measures.measured(reading, figure);
                };
        return noun != null || figure.isPlainCount() ? noun : guess(reading, figure);
    }

    /** Whether the noun of {@code figure} is a label before a colon: "Wings: 4". */
    boolean isLabelled(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals(":")
                && (figure.measure() == Figure.Measure.COUNT || figure.measure() == Figure.Measure.PHYSICAL)
                && labels.label(reading, figure) != null;
    }

    /** What the sentence speaks of: the subject of a verb farther to the left, or what follows a fronted clause. */
    private @Nullable Noun guess(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1;
                i > 0 && !reading.sentence().lower(i).equals(";");
                i--) {
            WordClass tag = reading.tag(i);
            boolean verb = tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.AUXILIARY;
            Noun noun = verb ? clauses.subject(reading, i) : null;
            if (noun != null && !clauses.isTime(reading, noun) && !isMeasure(reading, noun)) {
                return noun.guessed();
            }
        }
        int at = figure.after();
        boolean fronted = reading.sentence().lower(at).equals(",") && reading.tag(at + 1) == WordClass.DETERMINER;
        Noun noun = fronted ? nouns.right(reading, at + 2, false) : null;
        return noun == null ? null : noun.guessed();
    }

    /** Whether a noun is the unit of another figure: it is no thing of its own. */
    private boolean isMeasure(Reading reading, Noun noun) {
        String lemma = head(reading, noun);
        return reading.figureAt(noun.head()) != null
                || lexicon.quantities().unit(lemma, false) != null
                || lexicon.quantities().currency(lemma, "word") != null;
    }

    private @Nullable Noun counted(Reading reading, Figure figure) {
        boolean plural = plainlySeveral(figure);
        Noun label = labels.label(reading, figure);
        if (label != null) {
            return label;
        }
        Noun right = countedNouns.behind(reading, figure, plural);
        Noun index = right != null && head(reading, right).equals("point") ? labels.index(reading, figure) : null;
        if (index != null) {
            return index;
        }
        if (right != null && !isWhen(reading, figure, right) && !isObject(reading, figure, right)) {
            return right;
        }
        Noun of = amounts.beforeOf(reading, figure);
        if (of != null && lexicon.claims().isPerson(head(reading, of))) {
            return of;
        }
        return numbered(reading, figure);
    }

    /** "17 needed hospital care": a past form behind a number of several, and nothing that is several behind it. */
    private boolean isObject(Reading reading, Figure figure, Noun noun) {
        return plainlySeveral(figure)
                && reading.tag(figure.after()) == WordClass.PARTICIPLE
                && reading.tag(noun.head()) == WordClass.NOUN
                && !nouns.isPlural(reading.sentence(), noun.head())
                && !lexicon.claims().isPerson(head(reading, noun));
    }

    /** "compared with 31 last year": a single stretch of time behind a number of several says when. */
    private boolean isWhen(Reading reading, Figure figure, Noun noun) {
        return plainlySeveral(figure)
                && noun.head() == figure.after() + 1
                && lexicon.quantities().isTime(reading.sentence().lower(figure.after()), "lead")
                && !lexicon.forms().isPlural(reading.sentence().lower(noun.head()))
                && clauses.isTime(reading, noun);
    }

    private static boolean plainlySeveral(Figure figure) {
        return !figure.isOne() && !figure.adjectival();
    }

    /** The noun of "the number of soldiers is 5", "brings to 5 the number of soldiers". */
    private @Nullable Noun numbered(Reading reading, Figure figure) {
        int behind = figure.after() + 1;
        if (reading.tag(figure.after()) == WordClass.DETERMINER && isCounter(reading, behind)) {
            return nouns.right(reading, behind + 2, true);
        }
        int verb = clauses.verbBefore(reading, figure);
        for (int i = verb - 1; i >= Math.max(0, verb - MEASURE_NEAR); i--) {
            if (isCounter(reading, i)) {
                return nouns.right(reading, i + 2, true);
            }
        }
        return null;
    }

    /** "number of", "total of" at {@code at}. */
    private boolean isCounter(Reading reading, int at) {
        return lexicon.quantities().isNotFigure(reading.sentence().lower(at), "counter")
                && reading.sentence().lower(at + 1).equals("of");
    }

    private String head(Reading reading, Noun noun) {
        return lexicon.forms().noun(reading.sentence().lower(noun.head()));
    }
}
