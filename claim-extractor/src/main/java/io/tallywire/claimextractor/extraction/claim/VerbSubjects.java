package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase that is the subject of a verb, over adverbs, appositions and relative clauses. */
final class VerbSubjects {

    private static final int LONGEST = 24;
    private static final String WHO = "who";

    private final SpeakerReader speakers;

    VerbSubjects(SpeakerReader speakers) {
        this.speakers = speakers;
    }

    /** The phrase that ends before the verb at {@code verb}; null when there is none. */
    SpeakerReader.@Nullable Span find(Reading reading, int verb) {
        int end = behindSubject(reading, verb);
        SpeakerReader.Span span = speakers.before(reading, end);
        if (span == null) {
            return null;
        }
        // "led by solicitors, who reckon": whose clause it is stands before the "who"
        SpeakerReader.Span antecedent =
                reading.tag(span.to()) == WordClass.MARK ? null : antecedent(reading, span.from());
        return antecedent != null ? antecedent : apposition(reading, span, verb);
    }

    /** The phrase with its apposition: "the author, Jane Doe, said" holds the name, "Doe, an expert on law, art and war, said" too. */
    private SpeakerReader.Span apposition(Reading reading, SpeakerReader.Span span, int verb) {
        int close = verb - 1;
        if (!reading.sentence().lower(close).equals(",") || close <= span.to()) {
            return span;
        }
        if (reading.sentence().lower(span.from() - 1).equals(",")) {
            SpeakerReader.Span first = speakers.right(reading, 0);
            boolean opens =
                    first != null && reading.sentence().lower(first.to()).equals(",");
            return first != null && opens && first.to() < span.from() && speakers.isPlausible(reading, first)
                    ? first
                    : span;
        }
        for (int i = span.from(); i < span.to(); i++) {
            if (reading.tag(i) == WordClass.PROPER) {
                return span;
            }
        }
        for (int i = span.to() + 1; i < close; i++) {
            if (reading.tag(i) != WordClass.PROPER) {
                return span;
            }
        }
        return new SpeakerReader.Span(span.from(), close);
    }

    /** Where the subject of the verb at {@code verb} ends: before adverbs, "who" and an apposition between commas. */
    private int behindSubject(Reading reading, int verb) {
        int end = verb;
        while (end > 0 && isVerbal(reading.tag(end - 1))) {
            end--;
        }
        if (end > 1 && reading.tag(end - 1) == WordClass.RELATIVE) {
            end -= reading.sentence().lower(end - 2).equals(",") ? 2 : 1;
            return end;
        }
        if (end > 1 && reading.sentence().lower(end - 1).equals(",")) {
            int open = end - 2;
            while (open > 0 && end - open < LONGEST && !isComma(reading, open)) {
                open--;
            }
            end = isComma(reading, open) && open > 0 ? open : end - 1;
        }
        return end;
    }

    /** A comma of the sentence, and none within a figure. */
    private static boolean isComma(Reading reading, int at) {
        boolean glued = at + 1 < reading.sentence().size()
                && reading.sentence().at(at + 1).glued();
        return reading.sentence().lower(at).equals(",") && !glued;
    }

    /** The person that a clause describes whose words reach up to {@code from}: "a woman who fled the town said". */
    private SpeakerReader.@Nullable Span antecedent(Reading reading, int from) {
        int who = from;
        while (who > 0 && from - who < LONGEST && !reading.sentence().is(who - 1, TokenKind.PUNCTUATION)) {
            who--;
            if (reading.sentence().lower(who).equals(WHO) && who + 1 < from) {
                SpeakerReader.Span span = speakers.before(reading, who);
                return span != null && speakers.isPlausible(reading, span) ? span : null;
            }
        }
        return null;
    }

    private static boolean isVerbal(WordClass tag) {
        return tag == WordClass.ADVERB
                || tag == WordClass.AUXILIARY
                || tag == WordClass.PERFECT
                || tag == WordClass.MODAL;
    }
}
