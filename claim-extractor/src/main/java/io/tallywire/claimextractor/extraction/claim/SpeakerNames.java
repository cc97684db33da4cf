package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.SpeakerWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds names by where they stand: at the start of a sentence, behind a comma, before an age. */
final class SpeakerNames {

    /** How many words a name behind a comma may have, with what goes before it. */
    private static final int NAMED = 10;

    /** How many tokens "the 56-year-old" has. */
    private static final int AGE = 6;

    private SpeakerNames() {}

    /** The name that opens a sentence, with a title before it: "Mayor Ada Moor fled", "For Ada Moor, it was"; null without one. */
    static @Nullable Span opener(Reading reading, WordKinds kinds) {
        boolean front = reading.tag(0) == WordClass.PREPOSITION;
        if (front && kinds.is(reading.sentence().lower(0), WordKind.PLACING)) {
            return null; // "in Orlu, she said", "on Monday"
        }
        int from = front ? 1 : 0;
        if (from > 0 && reading.tag(from) == WordClass.DETERMINER) {
            return null; // "by the time Ada Moor"
        }
        int to = from;
        int end = from;
        while (to - from < NAMED && isInName(reading, to)) {
            to++;
            end = reading.tag(to - 1) == WordClass.PROPER ? to : end;
        }
        return end > from ? new Span(from, end) : null;
    }

    /** Whether a phrase calls somebody by nothing but an age: "the 56-year-old". */
    static boolean isAge(Reading reading, Span span) {
        return span.to() - span.from() == AGE
                && reading.sentence().lower(span.from()).equals("the")
                && reading.sentence().is(span.from() + 1, TokenKind.NUMBER)
                && reading.sentence().lower(span.to() - 1).equals("old");
    }

    /** The two names or more that a comma and an age end at {@code comma}: "Ada Moor, 43,"; null when it is otherwise. */
    static @Nullable Span aged(Reading reading, int comma) {
        boolean age = reading.sentence().is(comma + 1, TokenKind.NUMBER)
                && reading.sentence().lower(comma).equals(",")
                && reading.sentence().at(comma + 1).text().length() == 2
                && !reading.sentence().lower(comma + 2).equals("%")
                && reading.tag(comma + 2) == WordClass.MARK;
        int from = comma;
        while (age && from > 0 && reading.tag(from - 1) == WordClass.PROPER) {
            from--;
        }
        return comma - from > 1 ? new Span(from, comma) : null;
    }

    /**
     * A phrase with the name that stands behind it between commas or at the end: "the mayor, Ada Moor,", "its chair, the
     * lawyer Dr. Ada Moor"; the phrase itself when it is a name or when no name of {@code least} words or more follows.
     */
    static Span withName(Reading reading, Span span, int least) {
        int head = SpeakerReader.head(reading, span);
        // "the Deputy Governor of the bank, Mrs Ada Moor", but "Ada Moor of Acme, Jon Reed"
        boolean named = reading.tag(head) == WordClass.PROPER && reading.tag(span.from()) != WordClass.DETERMINER;
        if (!reading.sentence().lower(span.to()).equals(",") || named) {
            return span;
        }
        int at = span.to() + 1;
        int run = 0;
        int end = -1;
        while (at < reading.sentence().size() && at - span.to() < NAMED && isInName(reading, at)) {
            boolean name = reading.tag(at) == WordClass.PROPER || isSecondPart(reading, at);
            run = name ? run + 1 : reading.tag(at) == WordClass.MARK ? run : 0;
            end = run >= least ? at + 1 : end;
            at++;
        }
        return end == at && end > 0 && isClosed(reading, at) ? new Span(span.from(), end) : span;
    }

    /** The name that somebody goes by between two places: "who gave her name only as Ada"; null without one. */
    static @Nullable Span givenAs(Reading reading, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (reading.sentence().lower(i).equals("as") && reading.tag(i + 1) == WordClass.PROPER) {
                boolean own = false;
                for (int j = Math.max(from, i - 2); j < i; j++) {
                    String lower = reading.sentence().lower(j);
                    own |= lower.equals("name") || lower.equals("himself") || lower.equals("herself");
                }
                int end = i + 1;
                while (end < to && reading.tag(end) == WordClass.PROPER) {
                    end++;
                }
                return own ? new Span(i + 1, end) : null;
            }
        }
        return null;
    }

    /** The name alone between the comma at {@code open} and the one before {@code verb}: ", Ada Moor, said"; null without one. */
    static @Nullable Span between(Reading reading, int open, int verb) {
        int close = verb - 1;
        boolean commas = open > 0
                && close - open > 1
                && close - open <= NAMED
                && reading.sentence().lower(open).equals(",")
                && reading.sentence().lower(close).equals(",");
        for (int i = open + 1; commas && i < close; i++) {
            commas = reading.tag(i) == WordClass.PROPER;
        }
        return commas ? new Span(open + 1, close) : null;
    }

    /** The two names or more behind the title at {@code at}: "the owner Ada Moor", "President Ada Moor"; null without. */
    static @Nullable Span titled(Reading reading, int at, SpeakerWords words) {
        if (reading.tag(at + 1) != WordClass.PROPER
                || reading.tag(at + 2) != WordClass.PROPER
                || words.kind(reading.sentence().lower(at)) != SpeakerKind.PERSON) {
            return null;
        }
        int to = at + 3;
        while (to - at < NAMED && reading.tag(to) == WordClass.PROPER) {
            to++;
        }
        return new Span(at, to);
    }

    /** The names that a first name at {@code at} begins: "met Ada Moor"; null without one. */
    static @Nullable Span firstNamed(Reading reading, int at, SpeakerWords words) {
        int to = at;
        while (to - at < NAMED && reading.tag(to) == WordClass.PROPER) {
            to++;
        }
        boolean first = to > at + 1
                && reading.tag(at - 1) != WordClass.PROPER
                && words.kind(reading.sentence().lower(at - 1)) != SpeakerKind.PERSON
                && words.sex(reading.sentence().lower(at)) != 0;
        return first ? new Span(at, to) : null;
    }

    /** Whether a mark, a verb or a preposition behind a name closes it. */
    private static boolean isClosed(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        return tag != WordClass.CONJUNCTION && tag != WordClass.NUMBER;
    }

    /** Whether a phrase is one word that opens a sentence or stands behind a quotation, as names do: "Ford said". */
    static boolean isBareName(Reading reading, Span span) {
        int at = span.from();
        return (at == 0 || reading.sentence().is(at - 1, TokenKind.QUOTE))
                && span.to() == at + 1
                && reading.sentence().at(at).isCapitalised()
                && !reading.sentence().isTitleCase()
                && reading.tag(at) != WordClass.PRONOUN
                && reading.tag(at) != WordClass.DETERMINER;
    }

    /** The "ho" of "Kim Min-ho", but not the "based" of "the New York-based firm". */
    static boolean isSecondPart(Reading reading, int at) {
        return reading.sentence().is(at - 1, TokenKind.HYPHEN)
                && reading.tag(at - 2) == WordClass.PROPER
                && reading.tag(at - 3) == WordClass.PROPER
                && !reading.tag(at + 1).isNominal()
                && reading.sentence().at(at).isWord()
                && reading.sentence().at(at).glued()
                && reading.sentence().at(at - 1).glued();
    }

    private static boolean isInName(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case PROPER, NOUN, ADJECTIVE, DETERMINER -> true;
            case PRONOUN -> // the first name of "Sergeant I Moor"
                reading.sentence().at(at).text().equals("I")
                        && reading.tag(at - 1) == WordClass.PROPER
                        && reading.tag(at + 1) == WordClass.PROPER;
            case MARK ->
                reading.sentence().is(at, TokenKind.HYPHEN)
                        || (reading.sentence().lower(at).equals(".")
                                && at + 1 < reading.sentence().size());
            default -> isSecondPart(reading, at);
        };
    }
}
