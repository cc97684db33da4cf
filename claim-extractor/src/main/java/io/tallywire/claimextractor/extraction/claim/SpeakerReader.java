package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrases that name speakers. */
final class SpeakerReader {

    private static final int LONGEST = 24;

    private final Lexicon lexicon;
    private final SpeakerPhraseWords words;
    private final SpeechTails tails;

    SpeakerReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        words = new SpeakerPhraseWords(lexicon);
        tails = new SpeechTails(lexicon);
    }

    /** The noun phrase that ends before {@code end}; null when there is none. */
    @Nullable
    Span before(Reading reading, int end) {
        int from = end;
        while (from > 0
                && end - from < LONGEST
                && !isClause(reading, from)
                && !isAmount(reading, from - 1)
                && (words.isInside(reading, from - 1, from == end) || isDate(reading, from - 1))) {
            from--;
        }
        while (from < end && words.isLoose(reading, from)) {
            from++;
        }
        from = behindTime(reading, behindObject(reading, from, end), end);
        return from < end ? new Span(from, end) : null;
    }

    /** Behind "and" where what stands before it belongs to another verb: "was calm and police said", "taken to hospital and police said". */
    private static int behindObject(Reading reading, int from, int end) {
        WordClass before = reading.tag(from - 1);
        for (int i = from; (before.isVerbal() || before == WordClass.PREPOSITION) && i < end - 1; i++) {
            if (reading.sentence().lower(i).equals("and")) {
                boolean names = reading.tag(i - 1) == WordClass.PROPER && reading.tag(i + 1) == WordClass.PROPER;
                return names ? from : i + 1;
            }
        }
        return from;
    }

    /** Behind what says when: "by late evening police counted", "on Monday officials said"; else {@code from}. */
    private int behindTime(Reading reading, int from, int end) {
        if (reading.tag(from - 1) != WordClass.PREPOSITION) {
            return from;
        }
        int at = from;
        while (reading.tag(at) == WordClass.ADJECTIVE || reading.tag(at) == WordClass.ADVERB) {
            at++;
        }
        int time = at;
        while (tails.isTime(reading, at)) {
            at++;
        }
        boolean several = lexicon.forms().isPlural(reading.sentence().lower(end - 1))
                || lexicon.claims().isCollective(reading.sentence().lower(end - 1));
        return at > time && at < end && several && reading.tag(at).isNominal() ? at : from;
    }

    /** The "million" of "5 million". */
    private static boolean isAmount(Reading reading, int i) {
        Figure figure = reading.tag(i) == WordClass.ADJECTIVE ? reading.figureAt(i) : null;
        return figure != null && figure.measure() == Figure.Measure.MONEY;
    }

    /** Whether a clause opens with "the" behind a noun: "an outcome the navy described as". */
    private static boolean isClause(Reading reading, int from) {
        return reading.sentence().lower(from).equals("the") && reading.tag(from - 1) == WordClass.NOUN;
    }

    /** The number of "a 2017 study" and "its 6 a.m. count". */
    private static boolean isDate(Reading reading, int i) {
        WordClass next = reading.tag(i + 1);
        return reading.tag(i) == WordClass.NUMBER
                && reading.tag(i - 1) == WordClass.DETERMINER
                && (next == WordClass.NOUN || next == WordClass.PROPER || next == WordClass.ADJECTIVE);
    }

    /** The phrase that starts at {@code from}, up to a mark or a verb; null when there is none. */
    @Nullable
    Span right(Reading reading, int from) {
        int start = from;
        while (words.isModifier(reading, start) && start - from < LONGEST) {
            start++;
        }
        int to = start;
        while (to < reading.sentence().size() && to - from < LONGEST && words.isInside(reading, to, to == start)) {
            to++;
        }
        while (to > start
                && words.isLoose(reading, to - 1)
                && !(reading.sentence().lower(to - 1).equals(")") && isOpened(reading, start, to))) {
            to--;
        }
        return start < to ? new Span(from, to) : null;
    }

    private static boolean isOpened(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.sentence().lower(i).equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase can name a speaker: it holds a name or a noun that speakers are called by. */
    boolean isPlausible(Reading reading, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            String lower = reading.sentence().lower(i);
            String lemma = lexicon.forms().noun(lower);
            if (reading.tag(i) == WordClass.PROPER
                    || reading.tag(i) == WordClass.PARTICIPLE
                    || lexicon.speakers().kind(lower) != null
                    || lexicon.speakers().kind(lemma) != null
                    || lexicon.claims().isPerson(lemma)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is a pronoun, and not "others". */
    static boolean isPronoun(Reading reading, Span span) {
        return reading.tag(span.from()) == WordClass.PRONOUN
                && span.to() == span.from() + 1
                && !reading.sentence().lower(span.from()).equals("others");
    }

    /** Whether the last word of a phrase, before any "of", can name a speaker. */
    boolean isHeadedBySpeaker(Reading reading, Span span) {
        int head = head(reading, span);
        return isPlausible(reading, new Span(head, head + 1));
    }

    /** Whether the last word of a phrase, before any "of", is what one person is called by: "the mayor of Leeds". */
    boolean isPerson(Reading reading, Span span) {
        return lexicon.speakers().kind(reading.sentence().lower(head(reading, span))) == SpeakerKind.PERSON;
    }

    /** Whether the last word of a phrase, before any "of", is a document. */
    boolean isDocument(Reading reading, Span span) {
        return DocumentSpeech.isDocument(lexicon, reading.sentence().lower(head(reading, span)));
    }

    /** Whether the last word of a phrase, before any "of", is a name. */
    boolean isNamed(Reading reading, Span span) {
        return reading.tag(head(reading, span)) == WordClass.PROPER && reading.tag(span.from()) != WordClass.MARK;
    }

    static int head(Reading reading, Span span) {
        int head = span.from();
        while (head + 1 < span.to()
                && !isReduced(reading, head + 1)
                && (reading.tag(head + 1) != WordClass.PREPOSITION
                        || reading.sentence().is(head, TokenKind.HYPHEN))) {
            head++;
        }
        return head;
    }

    /** The participle of "the report released on Monday". */
    private static boolean isReduced(Reading reading, int at) {
        return reading.tag(at) == WordClass.PARTICIPLE
                && reading.tag(at - 1) == WordClass.NOUN
                && reading.tag(at + 1) == WordClass.PREPOSITION;
    }
}
