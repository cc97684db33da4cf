package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a verb of speech makes its speaker answer for. */
final class VerbCredits {

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final VerbSubjects subjects;
    private final ReportingVerbs verbs;
    private final SpeechVerbForms forms;
    private final SpeechSubjects finder;
    private final OtherVerbs others;
    private final InvertedSpeakers inverted;
    private final SpeechScope scope;

    VerbCredits(Lexicon lexicon, SpeakerReader speakers, ReportingVerbs verbs) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.verbs = verbs;
        subjects = new VerbSubjects(speakers, new SpeechTails(lexicon), lexicon.kinds());
        forms = new SpeechVerbForms(lexicon, verbs);
        others = new OtherVerbs(lexicon);
        inverted = new InvertedSpeakers(lexicon, speakers);
        scope = new SpeechScope(lexicon, speakers, verbs, others);
        finder = new SpeechSubjects(lexicon, speakers, subjects, verbs, forms);
    }

    /** Who says the quotation behind the colon at {@code at} of a sentence that has no verb of speech: "Acme sent us a note: ..."; else null. */
    @Nullable
    Saying colon(Reading reading, int at, Quoted quoted) {
        boolean opens = reading.sentence().lower(at).equals(":")
                && reading.sentence().is(at + 1, TokenKind.QUOTE)
                && quoted.get(at + 1);
        Span span = opens ? finder.firstSubject(reading, at) : null;
        if (span == null || !(SpeakerReader.isPronoun(reading, span) || speakers.isPlausible(reading, span))) {
            return null;
        }
        int end = reading.sentence().size();
        return new Saying(span, SpeakerReader.isPronoun(reading, span), at + 1, end, at, at);
    }

    /** What the verb at {@code at} credits to whom; null when it is no verb of speech or when nobody speaks. */
    @Nullable
    Saying read(Reading reading, int at, Quoted quoted, List<Speech.Credit> credits) {
        String lemma = forms.isVerb(reading, at)
                ? lexicon.forms().verb(reading.sentence().lower(at))
                : null;
        if (lemma == null
                || !(verbs.reports(reading, at) || quoted.isBehind(reading, at) || quoted.isBefore(reading, at))
                || (reading.sentence().lower(at - 1).equals("to") && SpeechVoice.wentOn(reading, at) < 0)
                || (SpeechVoice.isPassive(reading, at) && !others.isHeard(reading, at))) {
            return null;
        }
        if ((others.isBareOfOne(reading, at) && !lexicon.speakers().takesAt(lemma))
                || verbs.isPending(reading, at)
                || verbs.isWithheld(reading, at, lemma)
                || (reading.tag(at) != WordClass.GERUND && SpeechVoice.quotes(reading, at))
                || others.isOther(reading, at, lemma)) {
            return null;
        }
        boolean inverts = !lexicon.speakers().takesListener(lemma)
                && (!verbs.isWeak(reading, at) || quoted.isBehind(reading, at)) // "...," read one post
                && reading.tag(at) != WordClass.GERUND
                && !subjects.isDescribed(reading, at);
        Saying behind = inverts ? inverted.read(reading, at, quoted) : null;
        if (behind != null) {
            return behind;
        }
        Span left = finder.find(reading, at);
        return left == null
                        || SpeechSurroundings.isCompared(reading, left)
                        || SpeechSurroundings.holdsShare(reading, left)
                        || others.isDeed(reading, at, left)
                        || (verbs.isWeak(reading, at) && others.isCountry(reading, left))
                        || (lexicon.speakers().isOfDocument(lemma)
                                && !quoted.isBehind(reading, at)
                                && !others.isTold(reading, at, left))
                ? null
                : scope.read(reading, at, lemma, ofPronoun(reading, left), quoted, credits);
    }

    /** The pronoun of "one of them" and "in the past month we". */
    private static Span ofPronoun(Reading reading, Span span) {
        int last = span.to() - 1;
        return last > span.from() && reading.tag(last) == WordClass.PRONOUN ? new Span(last, last + 1) : span;
    }
}
