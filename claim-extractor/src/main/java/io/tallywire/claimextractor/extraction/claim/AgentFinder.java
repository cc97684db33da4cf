package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Finds who is behind "by" where something is reported: "were confirmed by the ministry", "figures released by Acme". */
final class AgentFinder {

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final ReportingVerbs verbs;

    AgentFinder(Lexicon lexicon, SpeakerReader speakers, ReportingVerbs verbs) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.verbs = verbs;
    }

    /** The agent behind the "by" at {@code at}; null when there is none or when nothing is reported. */
    SpeakerReader.@Nullable Span find(Reading reading, int at) {
        boolean by = reading.sentence().lower(at).equals("by") && reading.tag(at - 1) == WordClass.PARTICIPLE;
        if (!by || !(isReported(reading, at - 1) || isOfDocument(reading, at - 1))) {
            return null;
        }
        SpeakerReader.Span span = speakers.right(reading, at + 1);
        return span != null && speakers.isPlausible(reading, span) ? span : null;
    }

    /** Whether the participle at {@code at} is the passive of a verb of speech. */
    boolean isReported(Reading reading, int at) {
        return ReportingVerbs.isPassive(reading, at)
                && verbs.reports(reading, at)
                && !lexicon.speakers()
                        .isWeak(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** Whether the participle at {@code at} stands behind a document: "figures released". */
    private boolean isOfDocument(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && (reading.tag(before) == WordClass.ADVERB || reading.tag(before) == WordClass.AUXILIARY)) {
            before--;
        }
        String lower = reading.sentence().lower(before);
        return lexicon.speakers().kind(lower) == SpeakerKind.DOCUMENT
                || lexicon.speakers().kind(lexicon.forms().noun(lower)) == SpeakerKind.DOCUMENT;
    }
}
