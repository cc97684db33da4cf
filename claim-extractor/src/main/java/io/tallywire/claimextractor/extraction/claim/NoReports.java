package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Knows verbs of speech that report nothing where they stand, for they are nouns, verdicts, orders or participles. */
final class NoReports {

    /** How many words a person and a verdict may have. */
    private static final int CLAUSE = 6;

    /** How many words those may have who are told to do something. */
    private static final int OBJECT = 16;

    private final Lexicon lexicon;

    NoReports(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the verb {@code lemma} at {@code at} reports nothing. */
    boolean is(Reading reading, int at, @Nullable String lemma) {
        return isNoun(reading, at) || isVerdict(reading, at) || isOrder(reading, at, lemma) || isPutAt(reading, at);
    }

    /** "Insurance claims fell by 12": several claims, of which a verb tells. */
    private boolean isNoun(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        String noun = lexicon.forms().noun(lower);
        WordClass next = reading.tag(at + 1);
        WordClass second = reading.tag(at + 2);
        boolean object = second == WordClass.NOUN || second == WordClass.ADJECTIVE || second == WordClass.PROPER;
        boolean told = next == WordClass.VERB || (next == WordClass.PARTICIPLE && !object);
        return told
                && !noun.equals(lower)
                && !lexicon.speakers().isVoice(noun)
                && lexicon.forms().parts(noun).indexOf('N') >= 0;
    }

    /** "told 600 people to leave": they are counted by nobody who speaks. */
    private boolean isOrder(Reading reading, int at, @Nullable String lemma) {
        if (lemma == null || !lexicon.speakers().takesListener(lemma) || reading.figureAt(at + 1) == null) {
            return false;
        }
        for (int i = at + 2; i < at + OBJECT; i++) {
            if (reading.sentence().lower(i).equals("that") || reading.tag(i) == WordClass.MARK) {
                return false;
            }
            if (reading.sentence().lower(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "crowds estimated at 100,000 filled the square": a participle right before "at" and a count. */
    private boolean isPutAt(Reading reading, int at) {
        Figure figure = reading.figureAt(at + 2);
        return reading.tag(at) == WordClass.PARTICIPLE
                && reading.sentence().lower(at + 1).equals("at")
                && figure != null
                && reading.figureAt(at + 1) == null // "said at least 12 were hurt"
                && reading.tag(figure.after()).isVerbal();
    }

    /** "found him guilty on 11 counts". */
    private static boolean isVerdict(Reading reading, int at) {
        String verb = reading.sentence().lower(at);
        boolean found = verb.equals("found") || verb.equals("finds") || verb.equals("find");
        for (int i = at + 1; found && i < at + CLAUSE; i++) {
            String lower = reading.sentence().lower(i);
            if (lower.equals("guilty") || lower.equals("liable")) {
                return true;
            }
        }
        return false;
    }
}
