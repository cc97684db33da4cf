package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds who is behind "by" where something is reported: "were confirmed by the ministry", "figures released by Acme". */
final class AgentFinder {

    /** Who is behind "by", the tokens that it answers for, and whether what it reports only tells when. */
    record Agent(Span speaker, int from, int to, boolean subordinate) {}

    /** How many words may stand before the agent of a phrase that opens a sentence: "In figures released by". */
    private static final int OPENING = 5;

    /** How many words may stand between "at" and "by": "at 30 million Canadian dollars by". */
    private static final int FIGURE = 7;

    /** How many words a clause may have before its participle: "since the drive against the gangs was announced". */
    private static final int CLAUSE = 12;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final ReportingVerbs verbs;
    private final SpeechTails tails;

    AgentFinder(Lexicon lexicon, SpeakerReader speakers, ReportingVerbs verbs) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.verbs = verbs;
        tails = new SpeechTails(lexicon);
    }

    /** Who is behind the "by" at {@code at}, and what it answers for; null when there is none or when nothing is reported. */
    @Nullable
    Agent read(Reading reading, int at) {
        Span agent = find(reading, at);
        if (agent == null) {
            return null;
        }
        int participle = participle(reading, at);
        boolean opens = at < OPENING && !reading.hasFigure(0, at); // but "40 letters sent by"
        boolean reported = isReported(reading, participle) || opens;
        int put = putAt(reading, at);
        boolean reduced = put > 0 || (!reported && isReduced(reading, participle));
        int end = reading.sentence().size();
        int from = put > 0 ? put : reported ? 0 : reduced ? phraseStart(reading, at) : end;
        if (put < 0 && isPut(reading, participle)) {
            return new Agent(agent, agent.to(), end, false);
        }
        return new Agent(agent, from, reduced ? at : end, isSubordinate(reading, participle));
    }

    /** Where the words start that a participle before {@code at} says something of: behind a mark or a verb. */
    private static int phraseStart(Reading reading, int at) {
        int from = at - 1;
        while (from > 0
                && !reading.tag(from - 1).isVerbal()
                && !(reading.tag(from) == WordClass.DETERMINER && reading.hasFigure(from, at))
                && !reading.sentence().lower(from - 1).equals(",")) {
            from--;
        }
        return from;
    }

    private @Nullable Span find(Reading reading, int at) {
        if (!reading.sentence().lower(at).equals("by")) {
            return null;
        }
        int verb = participle(reading, at);
        boolean by = !tails.isTime(reading, at + 1) // "is expected by Friday"
                && (reading.tag(verb) == WordClass.PARTICIPLE
                        || (reading.sentence().lower(verb).equals("forecast") && !reading.hasFigure(at, at + 3))
                        || isPut(reading, verb)
                        || putAt(reading, at) > 0);
        if (!by
                || !(isReported(reading, verb)
                        || isOfDocument(reading, verb)
                        || isReduced(reading, verb)
                        || isPut(reading, verb)
                        || putAt(reading, at) > 0)) {
            return null;
        }
        Span span = speakers.right(reading, at + 1);
        return span != null && speakers.isPlausible(reading, span) ? SpeakerNames.withName(reading, span, 2) : null;
    }

    /** The participle before the "by" at {@code at}, also in "was announced Monday by". */
    private int participle(Reading reading, int at) {
        return tails.isTime(reading, at - 1) ? at - 2 : at - 1;
    }

    /** The "put" of "put at 30 by" and "estimated at 30 million dollars by", for the "by" at {@code at}; -1 without one. */
    private int putAt(Reading reading, int at) {
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

    /** The "put" of "was put by the ministry at 30". */
    private boolean isPut(Reading reading, int at) {
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        // "the cost, estimated by the ministry at 30 million,"
        boolean described = reading.tag(at) == WordClass.PARTICIPLE && ClauseBounds.isComma(reading, at - 1);
        return (described || SpeechVoice.isPassive(reading, at))
                && (lexicon.speakers().takesAt(lemma) || "estimate".equals(lemma))
                && SpeechObjects.putsAt(reading, at + 1);
    }

    /** Whether the participle at {@code at} is the passive of a verb of speech. */
    private boolean isReported(Reading reading, int at) {
        return SpeechVoice.isPassive(reading, at)
                && verbs.reports(reading, at)
                && !lexicon.speakers() // "a billion was pledged by"
                        .isAct(lexicon.forms().verb(reading.sentence().lower(at)))
                && !lexicon.speakers()
                        .isWeak(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** Whether the passive at {@code at} only tells when: "30 died since the drive was announced by". */
    private boolean isSubordinate(Reading reading, int at) {
        for (int i = at - 1; i > 0 && at - i < CLAUSE && reading.figureAt(i) == null; i--) {
            boolean opens = lexicon.kinds().is(reading.sentence().lower(i), WordKind.WHEN);
            if (opens || ClauseBounds.isMark(reading, i)) {
                return opens;
            }
        }
        return false;
    }

    /** Whether the participle of a verb of speech stands behind what is told: "the 30 deaths reported by". */
    private boolean isReduced(Reading reading, int at) {
        WordClass before = reading.tag(at - 1);
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        boolean counted = isCounting(lemma);
        boolean as = reading.sentence().lower(at - 1).equals("as")
                && lemma != null
                && lexicon.kinds().is(lemma, WordKind.EXPECTING);
        return (before == WordClass.NOUN
                        || reading.figureAt(at - 1) != null
                        || as) // "5 million as expected by analysts"
                && (counted || lexicon.speakers().isStrong(lemma))
                && !lexicon.speakers().isAct(lemma);
    }

    private boolean isCounting(@Nullable String lemma) {
        return lemma != null && lexicon.kinds().is(lemma, WordKind.COUNTING);
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
