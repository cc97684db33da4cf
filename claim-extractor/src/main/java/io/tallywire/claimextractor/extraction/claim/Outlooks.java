package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whose forecasts figures are where nobody speaks: "Acme lowered its forecast to 5 million", "Acme estimates of 5 million". */
final class Outlooks {

    private static final Set<String> NOUNS =
            Set.of("forecast", "guidance", "outlook", "estimate", "projection", "prediction");

    private static final Set<String> OWNERS = Set.of("its", "his", "her", "their");

    private static final Set<String> FORMER = Set.of("up", "down", "from", "compared", "against", "versus");

    /** The most words from "its" to the noun. */
    private static final int LONGEST = 5;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;

    Outlooks(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** What "its" or a noun at {@code at} credits to whom; null when nothing. */
    VerbCredits.@Nullable Saying read(Reading reading, int at) {
        return OWNERS.contains(reading.sentence().lower(at)) ? owned(reading, at) : named(reading, at);
    }

    /** "Acme lowered its revenue forecast to 5 million": what follows is whose it is. */
    private VerbCredits.@Nullable Saying owned(Reading reading, int at) {
        int noun = noun(reading, at + 1);
        boolean verb = reading.tag(at - 1) == WordClass.VERB || reading.tag(at - 1) == WordClass.PARTICIPLE;
        // "slashed its outlook by a third" tells what it did
        boolean by = reading.sentence().lower(noun + 1).equals("by");
        SpeakerReader.Span span = noun > 0 && verb && !by ? subject(reading, at - 1) : null;
        if (span == null) {
            return null;
        }
        int mark = VerbCredits.nextMark(reading, noun);
        // "to 4 million, down from 5 million"
        boolean former = FORMER.contains(reading.sentence().lower(mark + 1));
        int end = reading.sentence().size();
        int to = former ? VerbCredits.nextMark(reading, mark + 1) : mark;
        return new VerbCredits.Saying(span, false, noun + 1, to, end, end);
    }

    /** Who stands before a verb, behind its auxiliaries; null when it can't speak. */
    private SpeakerReader.@Nullable Span subject(Reading reading, int verb) {
        int end = verb;
        while (end > 0
                && (reading.tag(end - 1) == WordClass.ADVERB
                        || reading.tag(end - 1) == WordClass.PERFECT
                        || reading.tag(end - 1) == WordClass.AUXILIARY)) {
            end--;
        }
        SpeakerReader.Span span = speakers.before(reading, end);
        return span != null && speakers.isPlausible(reading, span) ? span : null;
    }

    /** "short of Acme estimates of 5 million". */
    private VerbCredits.@Nullable Saying named(Reading reading, int at) {
        boolean of = reading.sentence().lower(at + 1).equals("of") && reading.hasFigure(at + 2, at + 5);
        if (!of || !isOutlook(reading, at) || reading.tag(at - 1) != WordClass.PROPER) {
            return null;
        }
        int from = at - 1;
        while (from > 0 && reading.tag(from - 1) == WordClass.PROPER) {
            from--;
        }
        int end = reading.sentence().size();
        SpeakerReader.Span span = new SpeakerReader.Span(from, at);
        return new VerbCredits.Saying(span, false, at + 1, VerbCredits.nextMark(reading, at), end, end);
    }

    /** The noun that the phrase from {@code from} on holds first; -1 without one. */
    private int noun(Reading reading, int from) {
        for (int i = from; i < from + LONGEST && isInPhrase(reading.tag(i)); i++) {
            if (isOutlook(reading, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOutlook(Reading reading, int at) {
        return NOUNS.contains(lexicon.forms().noun(reading.sentence().lower(at)));
    }

    private static boolean isInPhrase(WordClass tag) {
        return switch (tag) {
            case NOUN, PROPER, ADJECTIVE, NUMBER, VERB, GERUND, MARK -> true;
            default -> false;
        };
    }
}
