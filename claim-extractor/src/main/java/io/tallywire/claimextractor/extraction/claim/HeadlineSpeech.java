package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the source that a headline names without a verb: "Police: ten killed", "Ten killed in blast - officials". */
final class HeadlineSpeech {

    private static final int LONGEST = 6;

    /** How many letters an acronym may have. */
    private static final int ACRONYM = 6;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;

    HeadlineSpeech(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** The source's phrase; null when the sentence is no headline or names none. */
    @Nullable
    Span find(Reading reading) {
        Sentence sentence = reading.sentence();
        if (!sentence.headline() || sentence.size() < 4) {
            return null;
        }
        for (int i = 1; i <= LONGEST && i < sentence.size() - 1; i++) {
            if (sentence.lower(i).equals(":") && (isSource(reading, 0, i) || isAcronym(reading, i))) {
                return new Span(0, i);
            }
        }
        int end = sentence.size();
        for (int i = end - 2; i >= Math.max(1, end - 1 - LONGEST); i--) {
            if (isSeparator(sentence.lower(i)) && isSource(reading, i + 1, end) && !isPublisher(reading, end - 1)) {
                return new Span(i + 1, end);
            }
        }
        return null;
    }

    /**
     * Who is named behind the colon of a headline that opens with a quotation: "'We lost 40 cows': farmers tell of flood", and the tokens
     * of the quotation; null without one.
     */
    @Nullable
    Saying quoted(Reading reading) {
        Sentence sentence = reading.sentence();
        if (!sentence.headline() || !sentence.is(0, TokenKind.QUOTE)) {
            return null;
        }
        int close = 1;
        while (close < sentence.size() && !(isQuote(sentence, close) && isSeparator(sentence.lower(close + 1)))) {
            close++;
        }
        Span span = close + 2 < sentence.size() ? speakers.right(reading, close + 2) : null;
        return span == null || !speakers.isHeadedBySpeaker(reading, span)
                ? null
                : new Saying(span, false, 0, close, close, close);
    }

    /** Whether a quotation mark stands at {@code at}, also one that may be an apostrophe. */
    private static boolean isQuote(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.QUOTE)
                || (sentence.is(at, TokenKind.POSSESSIVE)
                        && sentence.at(at).text().length() == 1);
    }

    /** Whether letters that are no word and no country stand alone before the colon at {@code colon}: "UNDP: ten killed". */
    private boolean isAcronym(Reading reading, int colon) {
        String text = reading.sentence().at(0).text();
        return colon == 1
                && reading.tag(0) == WordClass.PROPER
                && text.length() <= ACRONYM
                && text.length() > 1
                && text.chars().allMatch(Character::isUpperCase)
                && lexicon.claims().frequency(reading.sentence().lower(0)) == ClaimWords.Frequency.RARE
                && lexicon.places().countryPhrases().startingAt(reading.sentence(), 0) == null
                && hasSmall(reading.sentence());
    }

    /** Whether a word of the headline is in small letters. */
    private static boolean hasSmall(Sentence sentence) {
        for (int i = 2; i < sentence.size(); i++) {
            if (sentence.at(i).isWord() && sentence.at(i).text().equals(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The person whose last name closes a headline behind a dash or opens it before a colon, where the text lets somebody of that
     * name speak: "Homes burned - Moor"; null without one.
     */
    @Nullable
    Span named(Reading reading, List<Reading> readings) {
        Sentence sentence = reading.sentence();
        if (!sentence.headline() || sentence.size() < 4) {
            return null;
        }
        int end = sentence.size();
        int from = end - 1;
        while (from > 1 && reading.tag(from - 1) == WordClass.PROPER) {
            from--;
        }
        boolean closes =
                isSeparator(sentence.lower(from - 1)) && !sentence.at(from).glued();
        int to = 0;
        while (to < LONGEST
                && (reading.tag(to) == WordClass.PROPER || (to == 0 && reading.tag(to) == WordClass.NOUN))) {
            to++;
        }
        boolean opens = to > 0 && sentence.lower(to).equals(":");
        if (closes && speaks(sentence.lower(end - 1), readings)) {
            return new Span(from, end);
        }
        return opens && speaks(sentence.lower(to - 1), readings) ? new Span(0, to) : null;
    }

    /** Whether {@code name} stands next to "said" or the like. */
    private boolean speaks(String name, List<Reading> readings) {
        for (Reading reading : readings) {
            Sentence sentence = reading.sentence();
            for (int i = 0; i < sentence.size() && !sentence.headline(); i++) {
                if (sentence.lower(i).equals(name)
                        && reading.tag(i) == WordClass.PROPER
                        && (isVoice(sentence.lower(i + 1))
                                || isVoice(sentence.lower(i - 1))
                                || (reading.tag(i - 1) == WordClass.PROPER && isVoice(sentence.lower(i - 2))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isVoice(String lower) {
        return lexicon.speakers().isVoice(lexicon.forms().verb(lower));
    }

    private static boolean isSeparator(String lower) {
        return lower.equals(":") || lower.equals("-") || lower.equals("–") || lower.equals("—");
    }

    /** The last word of a name such as "Acme News", which tells where an article appeared, but not "state TV". */
    private boolean isPublisher(Reading reading, int last) {
        return reading.tag(last) == WordClass.PROPER
                && reading.tag(last - 1) == WordClass.PROPER
                && !reading.sentence().isTitleCase()
                && lexicon.speakers().kind(reading.sentence().lower(last)) == SpeakerKind.MEDIA;
    }

    /** Whether the words are a noun phrase whose head is what speakers are called by, or somebody with a title. */
    private boolean isSource(Reading reading, int from, int to) {
        int head = to;
        boolean titled = false;
        for (int i = from; i < to; i++) {
            WordClass tag = reading.tag(i);
            if (tag == WordClass.PREPOSITION && i > from && head == to) {
                head = i; // "doctor at the hospital"
            } else if (tag != WordClass.NOUN
                    && tag != WordClass.PROPER
                    && tag != WordClass.ADJECTIVE
                    && tag != WordClass.DETERMINER
                    && !(titled && reading.sentence().lower(i).equals("."))) {
                return false;
            }
            titled |= isPerson(reading, i);
        }
        if (titled && head == to && reading.tag(to - 1) == WordClass.PROPER) {
            return true; // "Gov. Ada Moor"
        }
        String last = reading.sentence().lower(head - 1);
        return lexicon.speakers().kind(last) != null
                || lexicon.speakers().kind(lexicon.forms().noun(last)) != null;
    }

    /** Whether the word at {@code at} is a title of persons. */
    private boolean isPerson(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lexicon.speakers().kind(lower) == SpeakerKind.PERSON
                || lexicon.kinds().is(lower, WordKind.MAN)
                || lexicon.kinds().is(lower, WordKind.WOMAN);
    }
}
