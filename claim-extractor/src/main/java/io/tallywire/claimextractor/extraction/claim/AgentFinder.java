package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds who is behind "by" where something is reported: "were confirmed by the ministry", "figures released by Acme". */
final class AgentFinder {

    /** How many words may stand between "at" and "by": "at 30 million Canadian dollars by". */
    private static final int FIGURE = 7;

    /** How many words a clause may have before its participle: "since the drive against the gangs was announced". */
    private static final int CLAUSE = 12;

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
        int verb = participle(reading, at);
        boolean by = reading.sentence().lower(at).equals("by")
                && (reading.tag(verb) == WordClass.PARTICIPLE
                        || (reading.sentence().lower(verb).equals("forecast") && !reading.hasFigure(at, at + 3))
                        || putAt(reading, at) > 0);
        if (!by
                || !(isReported(reading, verb)
                        || isOfDocument(reading, verb)
                        || isReduced(reading, verb)
                        || putAt(reading, at) > 0)) {
            return null;
        }
        SpeakerReader.Span span = speakers.right(reading, at + 1);
        return span != null && speakers.isPlausible(reading, span) ? SpeakerNames.withName(reading, span, 2) : null;
    }

    /** The participle before the "by" at {@code at}, also in "was announced Monday by". */
    int participle(Reading reading, int at) {
        return verbs.isTime(reading, at - 1) ? at - 2 : at - 1;
    }

    /** The "put" of "put at 30 by" and "estimated at 30 million dollars by", for the "by" at {@code at}; -1 without one. */
    int putAt(Reading reading, int at) {
        for (int i = at - 1; i > Math.max(0, at - FIGURE); i--) {
            String lower = reading.sentence().lower(i);
            if (lower.equals("at") || lower.equals("as")) {
                String lemma = lexicon.forms().verb(reading.sentence().lower(i - 1));
                boolean told = lexicon.speakers().takesAt(lemma) || "estimate".equals(lemma) || "give".equals(lemma);
                return told && reading.figureAt(i + 1) != null ? i - 1 : -1;
            }
            boolean mark =
                    reading.tag(i) == WordClass.MARK && !reading.sentence().is(i, TokenKind.CURRENCY);
            if (mark || reading.tag(i) == WordClass.VERB) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the participle at {@code at} is the passive of a verb of speech. */
    boolean isReported(Reading reading, int at) {
        return ReportingVerbs.isPassive(reading, at)
                && verbs.reports(reading, at)
                && !lexicon.speakers() // "a billion was pledged by"
                        .isAct(lexicon.forms().verb(reading.sentence().lower(at)))
                && !lexicon.speakers()
                        .isWeak(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** Whether the passive at {@code at} only tells when: "30 died since the drive was announced by". */
    boolean isSubordinate(Reading reading, int at) {
        for (int i = at - 1; i > 0 && at - i < CLAUSE && reading.figureAt(i) == null; i--) {
            boolean opens =
                    switch (reading.sentence().lower(i)) {
                        case "after", "before", "since", "until", "when", "while", "where" -> true;
                        default -> false;
                    };
            if (opens || ReportingVerbs.isMark(reading, i)) {
                return opens;
            }
        }
        return false;
    }

    /** Whether the participle of a verb of speech stands behind what is told: "the 30 deaths reported by". */
    boolean isReduced(Reading reading, int at) {
        WordClass before = reading.tag(at - 1);
        return (before == WordClass.NOUN || reading.figureAt(at - 1) != null)
                && lexicon.speakers()
                        .isStrong(lexicon.forms().verb(reading.sentence().lower(at)))
                && !lexicon.speakers()
                        .isAct(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** Whether the participle at {@code at} stands behind a document: "figures released". */
    private boolean isOfDocument(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && (reading.tag(before) == WordClass.ADVERB || reading.tag(before) == WordClass.AUXILIARY)) {
            before--;
        }
        return DocumentSpeech.isDocument(lexicon, reading.sentence().lower(before));
    }
}
