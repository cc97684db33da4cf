package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.number.ListedName;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a number that counts no noun stands for what was told before ("the rival has two", "rose from 5 to 12") or
 * states no quantity: the rest of a date, an age, a clock time, a name, a record of wins and losses.
 */
final class LoneFigure {

    private static final int MOVE = 6;
    private static final int PUT = 7;
    private static final int HOURS = 24;
    private static final int OLDEST = 120;

    static final List<WordClass> VERBS =
            List.of(WordClass.VERB, WordClass.PARTICIPLE, WordClass.AUXILIARY, WordClass.PERFECT, WordClass.MODAL);

    private final Lexicon lexicon;

    LoneFigure(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether {@code figure}, a plain count without a noun, is a claim. */
    boolean isClaim(Reading reading, Figure figure) {
        Double low = figure.low();
        boolean small = figure.isOne() || isOneAtMost(low) || isOneAtMost(figure.high());
        return !small
                && !figure.adjectival()
                && tells(reading)
                && !isVagueNoun(reading, figure)
                && !isNumbered(reading, figure)
                && !isOther(reading, figure)
                && !isPlaced(reading, figure);
    }

    /** One or none; parts of one are levels and moves. */
    private static boolean isOneAtMost(@Nullable Double end) {
        return end != null && end <= 1 && end == Math.rint(end);
    }

    /** "from 35 jobs to 200", "9 pupils, two of whom", "40, compared with 31": the same is told as of the figure before. */
    static boolean repeats(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int link = figure.hedgeFrom() - 1;
        boolean part = reading.tag(link) == WordClass.RELATIVE
                && sentence.lower(link - 1).equals("of");
        if (part || isCompared(reading, figure)) {
            return true;
        }
        for (Figure other : reading.figures()) {
            boolean near = other.after() < figure.hedgeFrom() && figure.hedgeFrom() - other.after() <= MOVE;
            if (near && sentence.lower(other.hedgeFrom() - 1).equals("from")) {
                return sentence.lower(figure.hedgeFrom() - 1).equals("to");
            }
        }
        return false;
    }

    /** "But 1,312 came ashore": an amount that opens a clause as the subject of its verb. */
    boolean isSubject(Reading reading, Figure figure) {
        WordClass before = reading.tag(figure.hedgeFrom() - 1);
        WordClass next = reading.tag(figure.after());
        boolean opens = figure.hedgeFrom() == 0
                || before == WordClass.CONJUNCTION
                || before == WordClass.MARK
                || lexicon.quantities().isTime(reading.sentence().lower(figure.hedgeFrom() - 1), "weekday")
                || lexicon.quantities().isTime(reading.sentence().lower(figure.hedgeFrom() - 1), "month");
        boolean verb = VERBS.contains(next);
        return opens && verb && isLarge(reading.sentence(), figure);
    }

    /** Whether it is an age, the rest of a date, a record or the number of a picture, whatever a verb beside it says. */
    boolean isOther(Reading reading, Figure figure) {
        return isAge(reading, figure)
                || isRestOfDate(reading, figure)
                || isRecord(reading, figure)
                || isOneOfSeries(reading, figure);
    }

    /** "killed 40, compared with 31 last year". */
    private static boolean isCompared(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1; i > 0 && reading.figureAt(i) == null; i--) {
            if (reading.sentence().lower(i).startsWith("compar")) {
                return true;
            }
        }
        return false;
    }

    /** A line without a verb is a label or a row of a table. */
    static boolean tells(Reading reading) {
        for (int i = 0; i < reading.sentence().size(); i++) {
            if (VERBS.contains(reading.tag(i))) {
                return true;
            }
        }
        return false;
    }

    /** "the couple's flat", "spelling scores": nouns of their own. */
    private boolean isVagueNoun(Reading reading, Figure figure) {
        return figure.form() == Figure.Form.VAGUE
                && lexicon.quantities().isNotFigure(reading.sentence().lower(figure.to() - 1), "vaguenoun");
    }

    /** "gate 17", "at bend four", "an X or 8": the number is part of a name. */
    private boolean isNumbered(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int before = figure.from() - 1;
        boolean amount = figure.hedgeFrom() < figure.from() || isLarge(sentence, figure);
        WordClass tag = reading.tag(before);
        boolean noun = tag == WordClass.NOUN
                || tag == WordClass.PROPER
                || (tag == WordClass.VERB && reading.tag(before - 1) == WordClass.PREPOSITION);
        boolean other = sentence.lower(before).equals("or") && reading.tag(before - 1) == WordClass.PROPER;
        return !amount
                && !lexicon.quantities().isTime(sentence.lower(before), "daytime")
                && !lexicon.quantities().isTime(sentence.lower(before), "weekday")
                && !ListedName.is(sentence, figure.from())
                && (noun
                        || other
                        || lexicon.quantities().isNotFigure(sentence.lower(before), "rank")
                        || lexicon.quantities().isNotFigure(lemma(sentence.lower(before)), "dialled"));
    }

    /** "picture 5 of 12". */
    private boolean isOneOfSeries(Reading reading, Figure figure) {
        int of = figure.from() - 1;
        Sentence sentence = reading.sentence();
        boolean numbered = lexicon.quantities().isNotFigure(sentence.lower(of - 2), "before");
        boolean last = sentence.lower(of).equals("of")
                && sentence.is(of - 1, TokenKind.NUMBER)
                && (numbered || isClosed(reading, figure))
                && (of == 1 || reading.tag(of - 2) == WordClass.PROPER || reading.tag(of - 2) == WordClass.NOUN);
        return last || isFirstOfSeries(sentence, reading, figure);
    }

    /** The 5 of "Image 5 of 12 Skip", "12 of 12 Next". */
    private static boolean isFirstOfSeries(Sentence sentence, Reading reading, Figure figure) {
        int total = figure.to() + 1;
        int before = figure.from() - 1;
        boolean pair = sentence.is(figure.from(), TokenKind.NUMBER)
                && figure.to() == figure.from() + 1
                && sentence.lower(figure.to()).equals("of")
                && sentence.is(total, TokenKind.NUMBER);
        boolean all = sentence.lower(total).equals(sentence.lower(figure.from()));
        boolean named = reading.tag(before) == WordClass.PROPER || reading.tag(before) == WordClass.NOUN;
        boolean closed = total + 1 >= sentence.size() || sentence.at(total + 1).isCapitalised();
        return pair && closed && (all || named);
    }

    private String lemma(String lower) {
        String verb = lexicon.forms().verb(lower);
        return verb == null ? lower : verb;
    }

    /** Whether it is written as no number of a name, an hour or a year is: "1,105", "2.6 million". */
    private static boolean isLarge(Sentence sentence, Figure figure) {
        boolean comma = sentence.at(figure.from()).text().indexOf(',') > 0;
        return comma || (figure.to() > figure.from() + 1 && figure.point() != null && figure.point() >= OLDEST);
    }

    /** "before 7.2", "at 7", "folds in two": when, which or how. */
    private boolean isPlaced(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        Double n = figure.point();
        String before = sentence.lower(figure.hedgeFrom() - 1);
        boolean hour = n != null && n <= HOURS && n == Math.rint(n);
        boolean closed = isClosed(reading, figure);
        boolean clock = hour && closed && (before.equals("at") || before.equals("by") || before.equals("around"));
        clock = clock && !isPut(sentence, figure.hedgeFrom() - 1);
        boolean inParts = hour && closed && before.equals("in");
        return !isLarge(sentence, figure)
                && (clock || inParts || lexicon.quantities().isNotFigure(before, "when"));
    }

    /** "put the number taken at 22", "the toll stood at 9": a count, and no hour. */
    private boolean isPut(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - PUT); i--) {
            if (lexicon.quantities().isNotFigure(sentence.lower(i), "put")) {
                return sentence.lower(at).equals("at");
            }
        }
        return false;
    }

    static boolean isClosed(Reading reading, Figure figure) {
        WordClass next = reading.tag(figure.after());
        return figure.after() >= reading.sentence().size()
                || next == WordClass.MARK
                || next == WordClass.CONJUNCTION
                || next == WordClass.PREPOSITION
                || next == WordClass.ADVERB;
    }

    /** "as old as 41", "between the ages of 20 and 44", "my mother's 77,". */
    private boolean isAge(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        Double n = figure.point();
        if (n == null || n > OLDEST) {
            return false;
        }
        int first = figure.bound() == Bound.EXACT ? figure.from() : figure.hedgeFrom();
        Figure other = reading.sentence().lower(first - 1).equals("and") ? reading.figureAt(first - 2) : null;
        int start = other == null ? first : other.from();
        boolean aged = isAged(sentence.lower(start - 1))
                || (sentence.lower(start - 1).equals("of") && isAged(sentence.lower(start - 2)))
                || (sentence.lower(start - 1).equals("as") && isAged(sentence.lower(start - 2)));
        boolean told = sentence.is(first - 1, TokenKind.POSSESSIVE) && isClosed(reading, figure);
        return aged || told || isPersons(reading, (other == null ? figure : other).hedgeFrom());
    }

    /** "whose sons are 5", "Roe was 34": what a person is, unless told in the plural of a pronoun. */
    private boolean isPersons(Reading reading, int from) {
        int subject = from - 2;
        WordClass tag = reading.tag(subject);
        return reading.tag(from - 1) == WordClass.AUXILIARY
                && (tag == WordClass.RELATIVE
                        || tag == WordClass.PROPER
                        || tag == WordClass.VERB
                        || lexicon.claims()
                                .isPerson(
                                        lexicon.forms().noun(reading.sentence().lower(subject))));
    }

    private boolean isAged(String lower) {
        return lexicon.quantities().isNotFigure(lower, "aged");
    }

    /** "May 8 and 9", "Jan. 3, 17 and 24", "rooms 12, 14 and 16": more days of the month, or names, told before. */
    private boolean isRestOfDate(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        WordClass next = reading.tag(figure.after());
        boolean counts = next == WordClass.NOUN || next == WordClass.ADJECTIVE || next == WordClass.PROPER;
        if (counts || !sentence.is(figure.from(), TokenKind.NUMBER)) {
            return false;
        }
        int at = figure.from() - 1;
        while (at > 0 && (sentence.is(at, TokenKind.NUMBER) || isLink(sentence.lower(at)))) {
            at--;
        }
        boolean rest = at < figure.from() - 1;
        String named = lexicon.forms().noun(sentence.lower(at));
        return rest
                && (lexicon.quantities().isTime(sentence.lower(at), "month")
                        || (sentence.is(at + 1, TokenKind.NUMBER)
                                && lexicon.quantities().isNotFigure(named, "before")));
    }

    private static boolean isLink(String lower) {
        return List.of(",", ".", "and", "or", "to", "-", "–", "&").contains(lower);
    }

    /** "were 2-3 in the cup". */
    private static boolean isRecord(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        return figure.bound() == Bound.RANGE
                && sentence.is(figure.from() + 1, TokenKind.HYPHEN)
                && sentence.at(figure.from() + 1).glued();
    }
}
