package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import org.jspecify.annotations.Nullable;

/** Finds who speaks before a verb of speech, also where its subject is that of another verb. */
final class SpeechSubjects {

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final VerbSubjects subjects;
    private final ReportingVerbs verbs;
    private final SpeechVerbForms forms;

    SpeechSubjects(
            Lexicon lexicon,
            SpeakerReader speakers,
            VerbSubjects subjects,
            ReportingVerbs verbs,
            SpeechVerbForms forms) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.subjects = subjects;
        this.verbs = verbs;
        this.forms = forms;
    }

    /** Who speaks by the verb at {@code at}; null when nobody stands before it. */
    @Nullable
    Span find(Reading reading, int at) {
        if (forms.isOfDocument(reading, at)) {
            return issuer(reading, at);
        }
        int went = SpeechVoice.wentOn(reading, at);
        int first = went > 0 ? went : at;
        if (isFurtherVerb(reading, first)) {
            return formerSubject(reading, first);
        }
        if (went > 0) {
            return subjects.find(reading, went);
        }
        int quoting = SpeechVoice.isQuoting(reading, at) ? at - 1 : at;
        int quoted = SpeechVoice.quoted(reading, at);
        return subjects.find(reading, quoted > 0 ? quoted : quoting);
    }

    /** Who issued the document before {@code at}: "the ministry issued a statement saying"; else the document. */
    private @Nullable Span issuer(Reading reading, int at) {
        Span document = speakers.before(reading, at);
        int verb = document == null ? 0 : document.from() - 1;
        verb = reading.tag(verb) == WordClass.PREPOSITION ? verb - 1 : verb;
        boolean issued = verb > 0 && (reading.tag(verb) == WordClass.VERB || reading.tag(verb) == WordClass.PARTICIPLE);
        Span span = issued ? subjects.find(reading, verb) : null;
        return span != null && speakers.isPlausible(reading, span) ? span : document;
    }

    /** "condemned the test and said", "announced the plan, saying": the verb has the subject of the first one. */
    private boolean isFurtherVerb(Reading reading, int at) {
        String before = reading.sentence().lower(at - 1);
        return at > 2
                && (before.equals("and")
                        || before.equals("but")
                        || (reading.tag(at) == WordClass.GERUND
                                && (ClauseBounds.isBehindComma(reading, at)
                                        || lexicon.kinds().is(before, WordKind.WHEN)
                                        || before.equals("by"))));
    }

    /** Who speaks last before the verb at {@code at}: "60 died, the ministry said, adding that"; else who does something first. */
    private @Nullable Span formerSubject(Reading reading, int at) {
        // "by a teacher who came from Leeds and claims"
        Span described = reading.tag(at - 1) == WordClass.CONJUNCTION ? subjects.antecedent(reading, at - 1) : null;
        if (described != null) {
            return described;
        }
        for (int i = at - 2; i > ClauseBounds.behindSemicolon(reading, at); i--) {
            boolean speaks = forms.isVerb(reading, i)
                    && lexicon.speakers()
                            .isStrong(lexicon.forms().verb(reading.sentence().lower(i)))
                    && verbs.reports(reading, i)
                    && !SpeechVoice.isPassive(reading, i)
                    && !isFurtherVerb(reading, i);
            if (speaks) {
                Span behind = ClauseBounds.isMark(reading, i - 1) ? speakers.right(reading, i + 1) : null;
                if (behind != null
                        && behind.to() < at
                        && ClauseBounds.isComma(reading, behind.to())
                        && !subjects.isDescribed(reading, i)
                        && speakers.isPlausible(reading, behind)) {
                    return behind; // "said Ada Moor, adding"
                }
                Span span = subjects.find(reading, i);
                if (span != null && (speakers.isPlausible(reading, span) || SpeakerReader.isPronoun(reading, span))) {
                    return span;
                }
                if (behind != null && behind.to() < at && speakers.isPlausible(reading, behind)) {
                    return behind;
                }
            }
        }
        return firstSubject(reading, at);
    }

    /** The subject of the first verb; without a verb that has one, who opens the sentence. */
    @Nullable
    Span firstSubject(Reading reading, int at) {
        int from = ClauseBounds.behindSemicolon(reading, at);
        for (int i = from + 1; i < at; i++) {
            boolean verb = reading.tag(i) == WordClass.VERB || reading.tag(i) == WordClass.PARTICIPLE;
            if (verb && reading.tag(i - 1) != WordClass.DETERMINER) {
                Span span = subjects.find(reading, i);
                if (span != null) {
                    return span;
                }
            }
        }
        return from > 0 ? null : SpeakerNames.opener(reading, lexicon.kinds());
    }
}
