package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds who speaks behind a verb of speech: "..., said the ministry". */
final class InvertedSpeakers {

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final SpeechTails tails;

    InvertedSpeakers(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        tails = new SpeechTails(lexicon);
    }

    /** Who speaks behind the verb at {@code at} and what it answers for; null when nobody stands there. */
    @Nullable
    Saying read(Reading reading, int at, Quoted quoted) {
        Span phrase = inverted(reading, at, quoted);
        Span right = phrase == null ? null : bare(reading, phrase);
        boolean aged = right != null && SpeakerNames.isAge(reading, right);
        if (right == null
                || !(aged || speakers.isPlausible(reading, right))
                || ClauseBounds.startsVerb(reading, right.to())) {
            return null;
        }
        boolean inserted = reading.sentence().lower(right.to()).equals(",")
                && (ClauseBounds.startsVerb(reading, right.to() + 1) || goesOn(reading, right.to() + 1));
        int to = inserted ? reading.sentence().size() : at;
        return new Saying(SpeakerNames.withName(reading, right, 2), false, 0, to, at, right.to());
    }

    /** A phrase without when and where it was said: "said the firm in a statement on Monday". */
    private Span bare(Reading reading, Span phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (reading.tag(i - 1) != WordClass.DETERMINER && isWhen(reading, i, phrase.to())) {
                return new Span(phrase.from(), i);
            }
        }
        return phrase;
    }

    /** Whether "on Monday", "Monday" or "in a statement" starts at {@code at}. */
    private boolean isWhen(Reading reading, int at, int end) {
        if (tails.isLate(reading, at)) {
            return true;
        }
        if (reading.tag(at) != WordClass.PREPOSITION) {
            return lexicon.quantities().isTime(reading.sentence().lower(at), "weekday")
                    && !reading.tag(at + 1).isNominal();
        }
        for (int i = at + 1; i < end && reading.tag(i).isNominal() && !tails.isLate(reading, i); i++) {
            String lower = reading.sentence().lower(i);
            if (tails.isTime(reading, i) || lexicon.kinds().is(lower, WordKind.MEDIUM)) {
                return !reading.sentence().is(i + 1, TokenKind.POSSESSIVE)
                        && !reading.sentence().lower(at).equals("of");
            }
        }
        return false;
    }

    /** "..., said Ada Moor, and they are": the report goes on. */
    private static boolean goesOn(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return (lower.equals("and") || lower.equals("but")) && reading.tag(at + 1) == WordClass.PRONOUN;
    }

    /** The phrase behind a verb that a mark parts from what is said. */
    private @Nullable Span inverted(Reading reading, int at, Quoted quoted) {
        boolean behind = at == 0
                ? quoted.isBehind(reading, at)
                : ClauseBounds.isMark(reading, at - 1)
                        && !reading.sentence().lower(at - 1).equals(")");
        WordClass next = reading.tag(at + 1);
        boolean name = next == WordClass.PROPER
                || next == WordClass.DETERMINER
                || next == WordClass.NOUN
                || next == WordClass.ADJECTIVE
                || reading.sentence().lower(at + 1).equals("one");
        boolean clause =
                reading.sentence().lower(at + 1).equals("that"); // "the suit, filed in May, alleges that the firm"
        boolean several = hasFigure(reading, at + 1);
        Span span = behind && (name || several) && !clause ? speakers.right(reading, at + 1) : null;
        // "said two people with knowledge of it", but "said two people died"
        boolean open = several && span != null && !closes(reading, span.to());
        return open ? null : span;
    }

    private static boolean closes(Reading reading, int at) {
        return at + 1 >= reading.sentence().size() && reading.tag(at) == WordClass.MARK;
    }

    /** Whether a figure of more than one stands at the next two tokens: "said five", but "said one resident". */
    private static boolean hasFigure(Reading reading, int from) {
        for (int i = from; i < from + 2; i++) {
            Figure figure = reading.figureAt(i);
            if (figure != null && !figure.isOne()) {
                return true;
            }
        }
        return false;
    }
}
