package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.List;
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
            if (isSeparator(sentence.lower(i)) && isSource(reading, i + 1, end) && !isPublisher(reading, end - 1)) {
                return new SpeakerReader.Span(i + 1, end);
            }
        }
        return null;
    }

    /**
     * The person whose last name closes a headline behind a dash or opens it before a colon, where the text lets somebody of that
     * name speak: "Homes burned - Moor"; null without one.
     */
    SpeakerReader.@Nullable Span named(Reading reading, List<Reading> readings) {
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
            return new SpeakerReader.Span(from, end);
        }
        return opens && speaks(sentence.lower(to - 1), readings) ? new SpeakerReader.Span(0, to) : null;
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
