package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows where a verb of speech ends what it reports: nothing that could be said follows. */
final class SpeechTails {

    private final Lexicon lexicon;

    SpeechTails(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether nothing that could be said follows: the end, a mark, or words of time and place. */
    boolean isTail(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        String lower = reading.sentence().lower(at);
        boolean colon = lower.equals(":");
        boolean when = isTime(reading, at)
                || isLate(reading, at)
                || (reading.tag(at) == WordClass.DETERMINER && isTime(reading, at + 1)); // "this week"
        return !colon
                && (!lower.equals("to") || reading.tag(at + 1) == WordClass.PROPER)
                && (when
                        || (tag == WordClass.MARK
                                && !reading.sentence().is(at, TokenKind.QUOTE)
                                && !reading.sentence().is(at, TokenKind.CURRENCY))
                        || (tag == WordClass.PREPOSITION
                                && reading.figureAt(at) == null) // not "posted about 40 photos"
                        || (tag == WordClass.PROPER
                                && at + 2 >= reading.sentence().size()));
    }

    /** Behind the adverbs at {@code from} that no figure follows: "said earlier", "said again on Sunday". */
    static int behindAdverbs(Reading reading, int from) {
        int at = from;
        while (reading.tag(at) == WordClass.ADVERB && reading.figureAt(at) == null) {
            at++;
        }
        return at;
    }

    /** "late Sunday", "late on Sunday", "last week". */
    boolean isLate(Reading reading, int at) {
        int time = reading.tag(at + 1) == WordClass.PREPOSITION ? at + 2 : at + 1;
        return lexicon.quantities().isTime(reading.sentence().lower(at), "lead") && isTime(reading, time);
    }

    /** What opens a sentence with when, and a comma behind it: "last week,", "this week,". */
    boolean isWhen(Reading reading, int at) {
        boolean when = isLate(reading, at) || (reading.tag(at) == WordClass.DETERMINER && isTime(reading, at + 1));
        return when && reading.sentence().lower(at + 2).equals(",");
    }

    /** A weekday, "yesterday", "week". */
    boolean isTime(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lexicon.quantities().isTime(lower, "weekday")
                || lexicon.quantities().isTime(lower, "daytime");
    }

    /** Before "on Sunday", "late Sunday", "today", "earlier this week"; else {@code end}. */
    int beforeDays(Reading reading, int end) {
        if (end < 3 || !isTime(reading, end - 1)) {
            return end;
        }
        int before =
                switch (reading.sentence().lower(end - 2)) {
                    case "this", "last", "late", "early", "on" -> end - 2;
                    default -> reading.tag(end - 2) == WordClass.NOUN ? end - 1 : end;
                };
        while (before < end && before > 1 && isDays(reading, before - 1)) {
            before--;
        }
        return before;
    }

    private static boolean isDays(Reading reading, int at) {
        return reading.sentence().lower(at).equals("on")
                || reading.sentence().lower(at).equals("earlier");
    }

    /** Whether a phrase without a verb stands before the comma at {@code mark} and a clause behind {@code end}: "Briefing them, he said". */
    boolean isOpening(Reading reading, int mark, int end) {
        boolean opens = isWhen(reading, 0)
                || switch (reading.tag(0)) {
                    case PREPOSITION, GERUND, PARTICIPLE, ADVERB -> true;
                    default -> false;
                };
        return opens
                && reading.sentence().lower(mark).equals(",")
                && !reading.sentence().lower(end).equals(",")
                && !ClauseBounds.hasVerb(reading, 1, mark)
                && ClauseBounds.hasVerb(reading, end, reading.sentence().size());
    }
}
