package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a verb of speech makes its speaker answer for. */
final class VerbCredits {

    /** A speaker, by name or pronoun, and what it answers for, see {@link Speech.Credit}. */
    record Saying(SpeakerReader.Span speaker, boolean pronoun, int from, int to, int verb, int behind) {}

    private static final int ANTECEDENT = 6;
    private static final int QUOTED = 4;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final VerbSubjects subjects;
    private final ReportingVerbs verbs;
    private final SpeechVerbForms forms;
    private final SpeechSubjects finder;
    private final OtherVerbs others;
    private final SaidClause clauses = new SaidClause();

    VerbCredits(Lexicon lexicon, SpeakerReader speakers, ReportingVerbs verbs) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.verbs = verbs;
        subjects = new VerbSubjects(speakers, verbs);
        forms = new SpeechVerbForms(lexicon, verbs);
        others = new OtherVerbs(lexicon);
        finder = new SpeechSubjects(lexicon, speakers, subjects, verbs, forms);
    }

    private static boolean isWithin(List<Speech.Credit> credits, int at) {
        return credits.stream().anyMatch(credit -> credit.from() > 0 && credit.from() <= at && at < credit.to());
    }

    /** Whether all who are credited so far only found or counted something. */
    private boolean isFound(Reading reading, List<Speech.Credit> credits) {
        return credits.stream()
                .allMatch(credit -> credit.verb() < reading.sentence().size() && verbs.isWeak(reading, credit.verb()));
    }

    /** Whether a mark or a conjunction parts a speaker from the speech before: "A said five, while B said six". */
    private static boolean isNewClause(Reading reading, List<Speech.Credit> credits, SpeakerReader.Span left) {
        int from = credits.get(credits.size() - 1).from();
        for (int i = from; i < left.from(); i++) {
            boolean mark = reading.tag(i) == WordClass.MARK
                    && !reading.sentence().is(i, TokenKind.HYPHEN)
                    && !reading.sentence().is(i, TokenKind.POSSESSIVE);
            if (mark || reading.tag(i) == WordClass.CONJUNCTION) {
                return true;
            }
        }
        return false;
    }

    /** Who says the quotation behind the colon at {@code at} of a sentence that has no verb of speech: "Acme sent us a note: ..."; else null. */
    @Nullable
    Saying colon(Reading reading, int at, Quoted quoted) {
        boolean opens = reading.sentence().lower(at).equals(":")
                && reading.sentence().is(at + 1, TokenKind.QUOTE)
                && quoted.get(at + 1);
        SpeakerReader.Span span = opens ? finder.firstSubject(reading, at) : null;
        if (span == null || !(isPronoun(reading, span) || speakers.isPlausible(reading, span))) {
            return null;
        }
        int end = reading.sentence().size();
        return new Saying(span, isPronoun(reading, span), at + 1, end, at, at);
    }

    /** What the verb at {@code at} credits to whom; null when it is no verb of speech or when nobody speaks. */
    @Nullable
    Saying read(Reading reading, int at, Quoted quoted, List<Speech.Credit> credits) {
        String lemma = forms.isVerb(reading, at)
                ? lexicon.forms().verb(reading.sentence().lower(at))
                : null;
        if (lemma == null
                || !(verbs.reports(reading, at) || quoted.isBehind(reading, at) || quoted.isBefore(reading, at))
                || reading.sentence().lower(at - 1).equals("to")
                || (ReportingVerbs.isPassive(reading, at) && !others.isHeard(reading, at))) {
            return null;
        }
        if ((others.isBareOfOne(reading, at) && !lexicon.speakers().takesAt(lemma))
                || verbs.isPending(reading, at)
                || verbs.isWithheld(reading, at, lemma)
                || others.isOther(reading, at, lemma)) {
            return null;
        }
        boolean inverts = !lexicon.speakers().takesListener(lemma)
                && (!verbs.isWeak(reading, at) || quoted.isBehind(reading, at)) // "...," read one post
                && reading.tag(at) != WordClass.GERUND
                && !subjects.isDescribed(reading, at);
        SpeakerReader.Span right = inverts ? inverted(reading, at, quoted) : null;
        if (right != null && speakers.isPlausible(reading, right) && !ReportingVerbs.isSubject(reading, right.to())) {
            boolean inserted = reading.sentence().lower(right.to()).equals(",")
                    && (ReportingVerbs.isSubject(reading, right.to() + 1) || goesOn(reading, right.to() + 1));
            return new Saying(
                    SpeakerNames.withName(reading, right, 2),
                    false,
                    0,
                    inserted ? reading.sentence().size() : at,
                    at,
                    right.to());
        }
        SpeakerReader.Span left = finder.find(reading, at);
        return left == null
                        || SpeechSurroundings.holdsShare(reading, left)
                        || others.isDeed(reading, at, left)
                        || (verbs.isWeak(reading, at) && others.isCountry(reading, left))
                        || (lexicon.speakers().isOfDocument(lemma)
                                && !quoted.isBehind(reading, at)
                                && !others.isTold(reading, at, left))
                ? null
                : left(reading, at, lemma, ofPronoun(reading, left), quoted, credits);
    }

    /** "..., said Ada Moor, and they are": the report goes on. */
    private static boolean goesOn(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return (lower.equals("and") || lower.equals("but")) && reading.tag(at + 1) == WordClass.PRONOUN;
    }

    /** The pronoun of "one of them" and "in the past month we". */
    private static SpeakerReader.Span ofPronoun(Reading reading, SpeakerReader.Span span) {
        int last = span.to() - 1;
        return last > span.from() && reading.tag(last) == WordClass.PRONOUN
                ? new SpeakerReader.Span(last, last + 1)
                : span;
    }

    private @Nullable Saying left(
            Reading reading,
            int at,
            String lemma,
            SpeakerReader.Span left,
            Quoted quoted,
            List<Speech.Credit> credits) {
        boolean pronoun = isPronoun(reading, left);
        int end = lexicon.speakers().takesListener(lemma) ? SpeechSurroundings.listenerEnd(reading, at + 1) : at + 1;
        boolean tail = verbs.isTail(reading, end) && !verbs.hasParticle(reading, at); // "points out that"
        boolean closes = tail
                && reading.sentence().lower(left.from() - 1).equals(",")
                && isFound(reading, credits); // "crews found two, she said"
        if (!credits.isEmpty()
                && isWithin(credits, left.from())
                && ((pronoun && !closes) || !isNewClause(reading, credits, left))) {
            // "the firm said that it believed": the speaker is who said so first
            return null;
        }
        boolean says = lexicon.speakers().isStrong(lemma)
                || tail
                || verbs.governs(reading, at)
                || others.isDocument(reading, left)
                || quoted.isBehind(reading, at)
                || quoted.isBefore(reading, at);
        boolean named = speakers.isPlausible(reading, left)
                || (lexicon.speakers().isVoice(lemma) && isNominal(reading, left, at))
                || (!lexicon.speakers().isAct(lemma) && SpeakerNames.isBareName(reading, left));
        if (!pronoun && !(says && named)) {
            return null;
        }
        int relative = SpeechSurroundings.relative(reading, left, at);
        if (relative > 0) {
            return inserted(reading, left, pronoun, relative, at);
        }
        int mark = left.from() - 1;
        boolean behind = mark >= 0
                && (quoted.get(mark)
                        || (quoted.get(0) && ReportingVerbs.isQuoting(reading, at)) // "...," Acme quoted Moor as saying
                        || (ReportingVerbs.isMark(reading, mark)
                                && !SpeechSurroundings.isDateline(reading, mark)
                                && !verbs.isOpening(reading, mark, end)));
        int from = tail && behind ? 0 : Math.max(at + 1, end);
        int size = reading.sentence().size();
        int close =
                from > 0 && quoted.get(from) ? Math.min(size, quoted.tokens().nextClearBit(from)) : size;
        // a few words in marks are part of a sentence of his, a longer quotation is all that he said
        boolean quotation = from > 0 && quoted.get(from) && close - from > QUOTED;
        int to = quotation ? close : from == 0 || lexicon.speakers().takesAt(lemma) ? size : clauses.end(reading, at);
        // "Ada Moor, who has 50 cows, said": what tells of her is not said by her
        int verb = from == 0 ? left.to() : at;
        return new Saying(left, pronoun, from, to, verb, from == 0 ? nextMark(reading, end) : at);
    }

    /** Whether a phrase ends in a noun and speaks itself: "the consultancy said", but "a story, told at meetings". */
    private static boolean isNominal(Reading reading, SpeakerReader.Span span, int verb) {
        boolean told = reading.sentence().lower(verb - 1).equals(",") && reading.tag(verb + 1) == WordClass.PREPOSITION;
        int head = SpeakerReader.head(reading, span);
        boolean aged = reading.sentence().lower(head).equals("old")
                && reading.sentence().is(head - 1, TokenKind.HYPHEN);
        boolean several = aged
                || reading.sentence().lower(head).equals("others")
                || (span.to() == span.from() + 1 && reading.tag(head) == WordClass.DETERMINER);
        return (several
                        || reading.tag(head) == WordClass.NOUN
                        || reading.sentence().is(head, TokenKind.POSSESSIVE))
                && !told;
    }

    /** "several girls who officials said were killed, but": from the figure before "who" to the next mark. */
    private static Saying inserted(Reading reading, SpeakerReader.Span speaker, boolean pronoun, int relative, int at) {
        int from = relative;
        while (from > 0
                && relative - from < ANTECEDENT
                && reading.figureAt(from) == null
                && reading.tag(from - 1) != WordClass.MARK) {
            from--;
        }
        int to = nextMark(reading, at + 1);
        return new Saying(speaker, pronoun, Math.max(1, from), to, to, to);
    }

    /** The next comma from {@code from} on, else the end. */
    static int nextMark(Reading reading, int from) {
        int to = from;
        while (to < reading.sentence().size() && !reading.sentence().lower(to).equals(",")) {
            to++;
        }
        return to;
    }

    static boolean isPronoun(Reading reading, SpeakerReader.Span span) {
        return reading.tag(span.from()) == WordClass.PRONOUN
                && span.to() == span.from() + 1
                && !reading.sentence().lower(span.from()).equals("others");
    }

    /** The speaker behind the verb: "..., said the ministry". */
    private SpeakerReader.@Nullable Span inverted(Reading reading, int at, Quoted quoted) {
        boolean behind = at == 0
                ? quoted.isBehind(reading, at)
                : ReportingVerbs.isMark(reading, at - 1)
                        && !reading.sentence().lower(at - 1).equals(")");
        WordClass next = reading.tag(at + 1);
        boolean name = next == WordClass.PROPER
                || next == WordClass.DETERMINER
                || next == WordClass.NOUN
                || next == WordClass.ADJECTIVE
                || reading.sentence().lower(at + 1).equals("one");
        return behind && name && !hasFigure(reading, at + 1) ? speakers.right(reading, at + 1) : null;
    }

    /** Whether a figure of more than one stands at the next two tokens: "said five", but "said one resident". */
    private static boolean hasFigure(Reading reading, int from) {
        for (int i = from; i < from + 2; i++) {
            Figure figure = reading.figureAt(i);
            if (figure != null && !figure.isOne()) {
                return true;
            }
        }
        return false;
    }
}
