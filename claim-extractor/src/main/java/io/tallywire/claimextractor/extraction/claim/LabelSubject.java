package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds what a figure is of where it stands before the figure as a label, or where it is an index that moves by points. */
final class LabelSubject {

    /** The most words of a label. */
    private static final int LONGEST = 7;

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;

    LabelSubject(Lexicon lexicon, NounReader nouns, ClauseSubject clauses) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.clauses = clauses;
    }

    /**
     * "tiny Orlu, population 4,850,", "Injuries: 16 to firefighters", "Area under water: 40 acres", "Seats: 2 Wings: 4": what the
     * figure is of stands before it as a label.
     */
    @Nullable
    Noun label(Reading reading, Figure figure) {
        int before = figure.hedgeFrom() - 1;
        return reading.sentence().lower(before).equals(":") ? listed(reading, figure, before) : named(reading, figure);
    }

    private @Nullable Noun named(Reading reading, Figure figure) {
        int end = figure.hedgeFrom();
        boolean closed = figure.after() >= reading.sentence().size() || reading.tag(figure.after()) == WordClass.MARK;
        if (!closed
                || end < 1
                || reading.tag(end - 1) != WordClass.NOUN
                || !lexicon.quantities().isNotFigure(reading.sentence().lower(end - 1), "label")) {
            return null;
        }
        Noun noun = nouns.left(reading, end);
        boolean opens = noun != null && (noun.from() == 0 || reading.tag(noun.from() - 1) == WordClass.MARK);
        return opens ? noun : null;
    }

    /** The first noun phrase of the label before the colon at {@code colon}. */
    private @Nullable Noun listed(Reading reading, Figure figure, int colon) {
        int from = start(reading, colon);
        if (from < 0
                || !isClosed(reading, figure.after())
                || (figure.isPlainCount()
                        && lexicon.quantities().isNotFigure(reading.sentence().lower(from), "before"))) {
            // "Page: 3" numbers
            return null;
        }
        int end = from;
        while (end < colon && reading.tag(end) != WordClass.PREPOSITION && !isTold(reading, end, from)) {
            end++;
        }
        if (end == from + 1 && reading.sentence().at(from).isCapitalised()) {
            // whatever its tag: "Cores: 3"
            return new Noun(from, end, from);
        }
        Noun noun = nouns.left(reading, end);
        return noun == null || noun.from() < from ? null : noun;
    }

    /** "Homes damaged: 2,300": a participle behind a noun. */
    private static boolean isTold(Reading reading, int at, int from) {
        return at > from && reading.tag(at) == WordClass.PARTICIPLE && isNoun(reading.tag(at - 1));
    }

    /** Where the label before {@code colon} starts: behind a mark, another figure, or at the start; -1 where it is none. */
    private static int start(Reading reading, int colon) {
        for (int i = colon - 1; i >= Math.max(0, colon - LONGEST); i--) {
            WordClass tag = reading.tag(i);
            boolean bound = reading.figureAt(i) != null
                    || (tag == WordClass.MARK && !reading.sentence().is(i, TokenKind.HYPHEN));
            if (bound) {
                return i + 1;
            }
            if (i == 0) {
                return 0;
            }
            boolean clause = (tag == WordClass.VERB && i < colon - 1)
                    || tag == WordClass.AUXILIARY
                    || tag == WordClass.MODAL
                    || tag == WordClass.PRONOUN
                    || tag == WordClass.RELATIVE
                    || tag == WordClass.PERFECT;
            if (clause) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether nothing is counted behind the figure of a label: the line ends, or the next label begins. */
    private static boolean isClosed(Reading reading, int at) {
        int end = reading.sentence().size();
        boolean of = reading.sentence().lower(at).equals("of");
        if (at >= end || reading.tag(at) == WordClass.MARK || (reading.tag(at) == WordClass.PREPOSITION && !of)) {
            return true;
        }
        for (int i = at; i < Math.min(end, at + LONGEST); i++) {
            if (reading.sentence().lower(i).equals(":")) {
                return reading.figureAt(i + 1) != null;
            }
            if (reading.figureAt(i) != null
                    || (reading.tag(i) == WordClass.MARK && !reading.sentence().is(i, TokenKind.HYPHEN))) {
                return false;
            }
        }
        return false;
    }

    private boolean isIndex(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        String name = reading.sentence().lower(at - 1).equals("&")
                ? reading.sentence().lower(at - 2) + "&" + lower // "S&P"
                : lower;
        return lexicon.quantities().isNotFigure(name, "index");
    }

    private static boolean isNoun(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.PROPER;
    }

    /** "the FTSE 100 closed down 45.2 points": the points are of an index, where those of teams and parties are counted. */
    @Nullable
    Noun index(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1; i >= 0; i--) {
            if (isIndex(reading, i)) {
                Noun clause = clauses.clauseSubject(reading, figure);
                return clause == null ? nouns.left(reading, i + 1) : clause;
            }
        }
        return null;
    }
}
