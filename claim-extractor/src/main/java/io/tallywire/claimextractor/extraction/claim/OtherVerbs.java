package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Knows where verbs of speech say nothing of whoever stands before them. */
final class OtherVerbs {

    /** How many words a phrase behind "by" may have before "to". */
    private static final int LONGEST = 6;

    /** How many words those may be named by who are told to do something. */
    private static final int LISTENERS = 10;

    private final Lexicon lexicon;

    OtherVerbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "The buyer, said by some to be", "people told to flee", "writes off 5 million": nobody before the verb says something. */
    boolean isOther(Reading reading, int at, String lemma) {
        String next = reading.sentence().lower(at + 1);
        if (next.equals("by")) {
            return reading.sentence().lower(at - 1).equals(",") && hasInfinitive(reading, at + 2);
        }
        if (next.equals("to")) {
            boolean said = reading.tag(at) != WordClass.VERB; // "snow said to be", but "Acme says to cut"
            boolean only = lexicon.speakers().takesListener(lemma)
                    || (said && lexicon.kinds().is(lemma, WordKind.OPINION));
            // "In Orlu, its economy, expected to grow"
            boolean described = reading.tag(at) == WordClass.PARTICIPLE
                    && reading.sentence().lower(at - 1).equals(",");
            boolean counted =
                    reading.figureAt(at + 2) != null && !lexicon.speakers().isAct(lemma);
            return counted || ((only || described) && isInfinitive(reading, at + 2)); // "reported to 12 managers"
        }
        if (lexicon.speakers().takesListener(lemma) && commands(reading, at + 1)) {
            return true;
        }
        if (isPlan(reading, at + 1)) {
            return true;
        }
        return lexicon.kinds().is(next, WordKind.WRITTEN_OFF)
                || lexicon.kinds().is(next, WordKind.CLAIMED)
                || (lexicon.kinds().is(next, WordKind.SELF)
                        && lexicon.speakers().isWeak(lemma));
    }

    /** "announced its plan to": what somebody will do. */
    private boolean isPlan(Reading reading, int from) {
        int noun = from;
        while (reading.tag(noun).isNominal() && reading.tag(noun + 1).isNominal()) {
            noun++;
        }
        String lower = reading.sentence().lower(noun);
        return lexicon.kinds().is(lexicon.forms().noun(lower), WordKind.PLAN)
                && reading.sentence().lower(noun + 1).equals("to");
    }

    /** Whether counted people are told from {@code from} on to do something: "told 70 of its 310 employees to go". */
    private static boolean commands(Reading reading, int from) {
        boolean counted = false;
        for (int i = from; i < from + LISTENERS && i < reading.sentence().size(); i++) {
            if (reading.sentence().lower(i).equals("to")) {
                return counted && isInfinitive(reading, i + 1);
            }
            counted |= reading.figureAt(i) != null;
            if (reading.tag(i).isVerbal() || ClauseBounds.isComma(reading, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isInfinitive(Reading reading, int at) {
        return reading.tag(at) == WordClass.VERB
                || reading.sentence().lower(at).equals("be")
                || reading.sentence().lower(at).equals("have");
    }

    private static boolean hasInfinitive(Reading reading, int from) {
        int to = from;
        while (to < from + LONGEST && reading.tag(to) != WordClass.MARK) {
            if (reading.sentence().lower(to).equals("to")) {
                return true;
            }
            to++;
        }
        return false;
    }

    /** "An audit report running to 50 pages": behind one thing a verb would have an ending. */
    boolean isBareOfOne(Reading reading, int at) {
        boolean bare = reading.tag(at) == WordClass.VERB
                && reading.sentence()
                        .lower(at)
                        .equals(lexicon.forms().verb(reading.sentence().lower(at)));
        int from = at - 1;
        while (from > 0 && (reading.tag(from) == WordClass.NOUN || reading.tag(from) == WordClass.PROPER)) {
            from--;
        }
        String first = reading.sentence().lower(Math.max(0, from));
        boolean further = reading.sentence().lower(from - 1).equals("and"); // "the mayor and a doctor say"
        return bare && !further && (first.equals("a") || first.equals("an"));
    }

    /** "Police found 12 bodies": what somebody did, but not "a survey found 12". */
    boolean isDeed(Reading reading, int at, Span left) {
        Figure figure = figureBehind(reading, at);
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        return (lexicon.speakers().isDeed(lemma) || lexicon.speakers().isWork(lemma) || isAmongOwn(reading, at))
                && figure != null
                && figure.measure() != Figure.Measure.PERCENT
                && !isDocument(reading, left);
    }

    /** "counts 31 banks among its customers": whom somebody has. */
    private boolean isAmongOwn(Reading reading, int at) {
        for (int i = at + 2; i < at + LISTENERS; i++) {
            if (reading.sentence().lower(i).equals("among")) {
                return lexicon.kinds().is(reading.sentence().lower(i + 1), WordKind.OWNER);
            }
        }
        return false;
    }

    /** "Latvia has recorded 12 deaths": a country, which counts and does not speak. */
    boolean isCountry(Reading reading, Span span) {
        var match = lexicon.places().countryPhrases().startingAt(reading.sentence(), span.from());
        return match != null && match.to() == span.to();
    }

    private static @Nullable Figure figureBehind(Reading reading, int verb) {
        for (Figure figure : reading.figures()) {
            if (figure.from() > verb) {
                return figure.hedgeFrom() == verb + 1 ? figure : null;
            }
        }
        return null;
    }

    /** Whether a document tells what stands behind the verb at {@code at}: "the report lists 12", but "the study gave 30 patients". */
    boolean isTold(Reading reading, int at, Span left) {
        Figure figure = figureBehind(reading, at);
        boolean given = figure != null
                && figure.measure() != Figure.Measure.PERCENT
                && "give".equals(lexicon.forms().verb(reading.sentence().lower(at)));
        if (givesTotal(reading, at)) {
            return true;
        }
        return !given
                && DocumentSpeech.isDocument(lexicon, reading.sentence().lower(SpeakerReader.head(reading, left)));
    }

    /** "gave a toll of 11 dead", "gave the figure as 11". */
    private boolean givesTotal(Reading reading, int at) {
        if (!"give".equals(lexicon.forms().verb(reading.sentence().lower(at)))) {
            return false;
        }
        int noun = at + 1;
        while (reading.tag(noun).isNominal()
                && reading.tag(noun + 1).isNominal()
                && reading.figureAt(noun + 1) == null) {
            noun++; // "the death toll"
        }
        String next = reading.sentence().lower(noun + 1);
        return lexicon.kinds().is(reading.sentence().lower(noun), WordKind.TOTAL)
                && (next.equals("of") || next.equals("as") || next.equals("at"));
    }

    /** "The inquest was told": the passive of a verb whose listener makes known what it hears. */
    boolean isHeard(Reading reading, int at) {
        int noun = SpeechVoice.beforeAdverbs(reading, at) - 1;
        return reading.sentence().lower(at).equals("told")
                && lexicon.speakers()
                        .isForum(lexicon.forms().noun(reading.sentence().lower(noun)));
    }

    /** Data and reports show what others say. */
    boolean isDocument(Reading reading, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (DocumentSpeech.isDocument(lexicon, reading.sentence().lower(i))) {
                return true;
            }
        }
        return false;
    }
}
