package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** Remembers who spoke or was spoken of last, for pronouns. */
final class LastSpeakers {

    private @Nullable Attribution person;
    private @Nullable Attribution other;
    private @Nullable Attribution last;

    /** Whom a pronoun means; null when nobody was named or when it is no pronoun of the third person. */
    @Nullable
    Attribution pronoun(String lower) {
        int contraction = lower.indexOf('\'');
        return switch (contraction > 0 ? lower.substring(0, contraction) : lower) {
            case "he", "she", "his", "her" -> person != null ? person : other;
            case "it", "its" -> other != null ? other : person;
            case "they", "them", "their" -> last; // "one of them said"
            default -> null;
        };
    }

    /** Whether {@code lower} says whose something is: "by her count". */
    static boolean isPossessive(String lower) {
        return switch (lower) {
            case "his", "her", "its", "their" -> true;
            default -> false;
        };
    }

    /** {@code speaker} spoke. */
    void spoke(Attribution speaker) {
        last = speaker;
        if (speaker.kind() == SpeakerKind.PERSON || speaker.kind() == SpeakerKind.UNKNOWN) {
            person = speaker;
        }
        if (speaker.kind() != SpeakerKind.PERSON) {
            other = speaker;
        }
    }

    /** {@code subject} opens a sentence: a person whom "he" or "she" means from there on. */
    void opened(Attribution subject) {
        if (subject.kind() == SpeakerKind.PERSON) {
            person = subject;
        }
    }
}
