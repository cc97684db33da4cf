package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads who is credited by a noun: "the ministry's claim of 60 dead", "60 dead by the union's count". */
final class NounCredits {

    private static final int LONGEST = 8;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;

    NounCredits(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** What the word at {@code at}, a "by" or the mark of a possessive, credits to whom; null when nothing. */
    @Nullable
    Saying read(Reading reading, int at) {
        Saying clause = clause(reading, at);
        if (clause != null) {
            return clause;
        }
        boolean owned = reading.sentence().is(at, TokenKind.POSSESSIVE);
        boolean by = reading.sentence().lower(at).equals("by");
        boolean on = reading.sentence().lower(at).equals("on"); // "on the army's reckoning", but "on account of"
        int noun = owned || by || on ? noun(reading, at + 1) : -1;
        if (noun < 0) {
            return null;
        }
        Span span = owned ? speakers.before(reading, at) : reckoner(reading, at + 1, noun);
        String next = reading.sentence().lower(noun + 1);
        boolean told = by
                || (on && span != null && span.to() <= noun)
                || (owned
                        && (next.equals("of")
                                || next.equals("that")
                                || (next.equals("for")
                                        && lexicon.kinds()
                                                .is(
                                                        lexicon.forms()
                                                                .noun(reading.sentence()
                                                                        .lower(noun)),
                                                        WordKind.OUTLOOK))
                                || reading.tag(noun + 1) == WordClass.AUXILIARY
                                || isLevel(reading, noun, noun + 1)));
        boolean pronoun = !owned && lexicon.kinds().is(reading.sentence().lower(at + 1), WordKind.OWNER);
        if (!told || span == null || !(pronoun || speakers.isPlausible(reading, span))) {
            return null;
        }
        int end = reading.sentence().size();
        return by || on
                ? new Saying(span, pronoun, clauseStart(reading, at), clauseEnd(reading, at), end, end)
                : new Saying(span, false, noun + 1, ClauseBounds.nextMark(reading, noun), end, end);
    }

    /** "A claim by Acme that 60 died", "a warning from a lender, Acme, that", "Acme claims that": what the clause holds. */
    private @Nullable Saying clause(Reading reading, int at) {
        Span span = null;
        String lower = reading.sentence().lower(at);
        if ((lower.equals("by") || lower.equals("from")) && isSpeech(reading, at - 1)) {
            span = speakers.right(reading, at + 1);
            span = span == null ? null : SpeakerNames.withName(reading, span, 2);
        } else if (reading.tag(at - 1) == WordClass.PROPER
                && reading.tag(at) == WordClass.NOUN
                && isSpeech(reading, at)) {
            span = speakers.before(reading, at);
            span = span == null ? null : lastName(reading, span);
        }
        if (span == null || !speakers.isPlausible(reading, span)) {
            return null;
        }
        int that = Math.max(at + 1, span.to());
        if (span.from() > at && isLevel(reading, at - 1, that)) {
            int close = reading.sentence().size();
            return new Saying(span, false, that, ClauseBounds.nextMark(reading, that), close, close);
        }
        that += reading.sentence().lower(that).equals(",") ? 1 : 0;
        int end = reading.sentence().size();
        return reading.sentence().lower(that).equals("that") && that + 1 < end
                ? new Saying(span, false, that + 1, end, end, end)
                : null;
    }

    /** "The tally by Acme stands at 60": a total and where it is. */
    private boolean isLevel(Reading reading, int noun, int verb) {
        String total = lexicon.forms().noun(reading.sentence().lower(noun));
        return lexicon.kinds().is(total, WordKind.TOTAL)
                && lexicon.kinds().is(reading.sentence().lower(verb), WordKind.LEVEL)
                && reading.hasFigure(verb, verb + 3);
    }

    /** The names that end a phrase. */
    private static Span lastName(Reading reading, Span span) {
        int from = span.to();
        while (from > span.from() && reading.tag(from - 1) == WordClass.PROPER) {
            from--;
        }
        return new Span(from, span.to());
    }

    /** Where the clause of a phrase starts: behind a semicolon, behind "and" after a comma, at the phrase in "and, by their count,". */
    private static int clauseStart(Reading reading, int at) {
        boolean inserted = reading.sentence().lower(at - 1).equals(",") && reading.tag(at - 2) == WordClass.CONJUNCTION;
        int from = at;
        while (!inserted
                && from > 0
                && !reading.sentence().lower(from - 1).equals(";")
                && !isJoined(reading, from - 1)) {
            from--;
        }
        return from;
    }

    private static boolean isJoined(Reading reading, int at) {
        return reading.tag(at) == WordClass.CONJUNCTION
                && reading.sentence().lower(at - 1).equals(",");
    }

    private static int clauseEnd(Reading reading, int at) {
        int to = at;
        while (to < reading.sentence().size() && !reading.sentence().lower(to).equals(";")) {
            to++;
        }
        return to;
    }

    /** Who counted, of a phrase behind "by": the owner of the count, whom it is of, or else the count. */
    private @Nullable Span reckoner(Reading reading, int from, int noun) {
        for (int i = noun - 1; i > from; i--) {
            if (reading.sentence().is(i, TokenKind.POSSESSIVE)) {
                return new Span(from, i);
            }
        }
        if (lexicon.kinds().is(reading.sentence().lower(from), WordKind.OWNER)) {
            return new Span(from, from + 1);
        }
        return reading.sentence().lower(noun + 1).equals("of")
                ? speakers.right(reading, noun + 2)
                : new Span(from, noun + 1);
    }

    /** The noun of speech that ends the noun phrase from {@code from} on; -1 when there is none. */
    private int noun(Reading reading, int from) {
        int at = from;
        while (at - from < LONGEST
                && !isSpeech(reading, at)
                && (isInPhrase(reading, at + 1) || isSpeech(reading, at + 1))) {
            at++;
        }
        return isSpeech(reading, at) && !isInPhrase(reading, at + 1) ? at : -1;
    }

    private boolean isSpeech(Reading reading, int at) {
        boolean nominal =
                switch (reading.tag(at)) {
                    case NOUN, VERB, GERUND -> true;
                    default -> false;
                };
        return nominal
                && lexicon.speakers()
                        .isSpeech(lexicon.forms().noun(reading.sentence().lower(at)));
    }

    private static boolean isInPhrase(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case NOUN, PROPER, ADJECTIVE -> true;
            case MARK -> reading.sentence().is(at, TokenKind.POSSESSIVE);
            default -> false;
        };
    }
}
