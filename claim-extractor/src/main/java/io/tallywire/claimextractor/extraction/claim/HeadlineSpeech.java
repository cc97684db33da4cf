package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the source that a headline names without a verb: "Police: ten killed", "Ten killed in blast - officials". */
final class HeadlineSpeech {

    private static final int LONGEST = 4;

    private final Lexicon lexicon;

    HeadlineSpeech(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The source's phrase; null when the sentence is no headline or names none. */
    SpeakerReader.@Nullable Span find(Reading reading) {
        Sentence sentence = reading.sentence();
        if (!sentence.headline() || sentence.size() < 4) {
            return null;
        }
        for (int i = 1; i <= LONGEST && i < sentence.size() - 1; i++) {
            if (sentence.lower(i).equals(":") && isSource(reading, 0, i)) {
                return new SpeakerReader.Span(0, i);
            }
        }
        int end = sentence.size();
        for (int i = end - 2; i >= Math.max(1, end - 1 - LONGEST); i--) {
            if (isSeparator(sentence.lower(i)) && isSource(reading, i + 1, end)) {
                return new SpeakerReader.Span(i + 1, end);
            }
        }
        return null;
    }

    private static boolean isSeparator(String lower) {
        return lower.equals(":") || lower.equals("-") || lower.equals("–") || lower.equals("—");
    }

    /** Whether the words are a noun phrase whose last word is what speakers are called by. */
    private boolean isSource(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            WordClass tag = reading.tag(i);
            if (tag != WordClass.NOUN
                    && tag != WordClass.PROPER
                    && tag != WordClass.ADJECTIVE
                    && tag != WordClass.DETERMINER) {
                return false;
            }
        }
        String last = reading.sentence().lower(to - 1);
        return lexicon.speakers().kind(last) != null
                || lexicon.speakers().kind(lexicon.forms().noun(last)) != null;
    }
}
