package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what somebody before a verb of speech answers for: what follows, the whole sentence, or a clause put in. */
final class SpeechScope {

    /** How many words may stand between what is told of and the clause put in behind it. */
    private static final int ANTECEDENT = 6;

    /** How many words in quotation marks are still a part of the sentence around them. */
    private static final int QUOTED = 4;

    /** How many words behind a mark are looked over for a forecast. */
    private static final int FORMER = 8;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private final ReportingVerbs verbs;
    private final SpeechTails tails;
    private final OtherVerbs others;
    private final SaidClause clauses = new SaidClause();

    SpeechScope(Lexicon lexicon, SpeakerReader speakers, ReportingVerbs verbs, OtherVerbs others) {
        this.lexicon = lexicon;
        this.speakers = speakers;
        this.verbs = verbs;
        this.others = others;
        tails = new SpeechTails(lexicon);
    }

    /**
     * What {@code left}, who stands before the verb at {@code at}, is credited with; null when the verb reports nothing there or when
     * what {@code credits} holds answers for it.
     */
    @Nullable
    Saying read(Reading reading, int at, String lemma, Span left, Quoted quoted, List<Speech.Credit> credits) {
        boolean pronoun = SpeakerReader.isPronoun(reading, left);
        int end = lexicon.speakers().takesListener(lemma) ? SpeechSurroundings.listenerEnd(reading, at + 1) : at + 1;
        boolean voiced = lexicon.speakers().isStrong(lemma)
                || lexicon.speakers().takesListener(lemma)
                || lexicon.speakers().isAct(lemma);
        int behindVerb = voiced ? SpeechTails.behindAdverbs(reading, end) : end;
        boolean tail = tails.isTail(reading, behindVerb)
                && !SpeechObjects.hasParticle(reading, at) // "points out that"
                && !SpeechObjects.hasThatBehindTime(reading, behindVerb);
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
                || SpeechObjects.governs(reading, at, verbs.isWeak(reading, at))
                || others.isDocument(reading, left)
                || quoted.isBehind(reading, at)
                || quoted.isBefore(reading, at);
        boolean claims = reading.sentence().lower(at + 1).equals("that")
                && !lexicon.speakers().isAct(lemma);
        boolean named = speakers.isPlausible(reading, left)
                || ((claims || lexicon.speakers().isVoice(lemma)) && isNominal(reading, left, at))
                || (!lexicon.speakers().isAct(lemma) && SpeakerNames.isBareName(reading, left));
        if (!pronoun && !(says && named)) {
            return null;
        }
        int relative = SpeechSurroundings.relative(reading, left, at);
        if (relative > 0) {
            return inserted(reading, left, pronoun, relative, at);
        }
        // "sales rose, as the ministry noted"
        boolean as = reading.sentence().lower(left.from() - 1).equals("as")
                && (lexicon.speakers().isStrong(lemma) || others.isDocument(reading, left))
                && !lexicon.kinds().is(lemma, WordKind.EXPECTING);
        int mark = left.from() - (as ? 2 : 1);
        boolean behind = mark >= 0
                && (quoted.get(mark)
                        || (quoted.get(0) && SpeechVoice.isQuoting(reading, at)) // "...," Acme quoted Moor as saying
                        || (ClauseBounds.isMark(reading, mark)
                                && !SpeechSurroundings.isDateline(reading, mark)
                                && !tails.isOpening(reading, mark, end)));
        int from = tail && behind
                ? 0
                : SpeechObjects.behindThat(
                        reading, Math.max(at + 1, end), lexicon.speakers().takesListener(lemma));
        int size = reading.sentence().size();
        int close =
                from > 0 && quoted.get(from) ? Math.min(size, quoted.tokens().nextClearBit(from)) : size;
        // a few words in marks are part of a sentence of his, a longer quotation is all that he said
        boolean quotation = from > 0 && quoted.get(from) && close - from > QUOTED;
        int said = from == 0 || lexicon.speakers().takesAt(lemma)
                ? size
                : clauses.end(reading, at, isCount(reading, at, lemma));
        boolean expects = from > 0 && lexicon.kinds().is(lemma, WordKind.EXPECTING);
        int to = quotation ? close : expects ? Math.min(said, former(reading, at)) : said;
        // "Ada Moor, who has 50 cows, said": what tells of her is not said by her
        int verb = from == 0 ? left.to() : at;
        return new Saying(left, pronoun, from, to, verb, from == 0 ? ClauseBounds.nextMark(reading, end) : at);
    }

    /** Where the figures that somebody does not expect begin, but was told before: ", down from 5 million"; else the end. */
    private int former(Reading reading, int verb) {
        int size = reading.sentence().size();
        int mark = verb;
        while (mark < size
                && !(ClauseBounds.isMark(reading, mark)
                        && !reading.sentence().lower(mark + 1).equals("from")
                        && lexicon.kinds().is(reading.sentence().lower(mark + 1), WordKind.FORMER))) {
            mark++;
        }
        for (int i = mark + 1; i < Math.min(size, mark + FORMER); i++) {
            if (lexicon.kinds().is(lexicon.forms().noun(reading.sentence().lower(i)), WordKind.OUTLOOK)) {
                return size; // "down from an earlier forecast of 5 million"
            }
        }
        return reading.hasFigure(verb, mark) ? mark : size;
    }

    /** Whether a verb counts what stands right behind it, and says nothing more: "counted 11 arrests". */
    private boolean isCount(Reading reading, int at, String lemma) {
        return lexicon.speakers().isWeak(lemma) && reading.figureAt(at + 1) != null;
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
    private static boolean isNewClause(Reading reading, List<Speech.Credit> credits, Span left) {
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

    /** Whether a phrase ends in a noun and speaks itself: "the consultancy said", but "a story, told at meetings". */
    private static boolean isNominal(Reading reading, Span span, int verb) {
        WordClass next = reading.tag(verb + 1);
        boolean told = (reading.sentence().lower(verb - 1).equals(",") && next == WordClass.PREPOSITION)
                || isReduced(reading, span, verb); // "Under the deal announced on Monday, Acme will"
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

    /** Whether a phrase behind a preposition that opens the sentence is told of by the participle behind it. */
    private static boolean isReduced(Reading reading, Span span, int verb) {
        return span.from() == 1
                && reading.tag(0) == WordClass.PREPOSITION
                && span.to() == verb
                && reading.tag(verb) == WordClass.PARTICIPLE
                && !ClauseBounds.isComma(reading, verb + 1)
                && ClauseBounds.nextMark(reading, verb) < reading.sentence().size();
    }

    /** "several girls who officials said were killed, but": from the figure before "who" to the next mark. */
    private static Saying inserted(Reading reading, Span speaker, boolean pronoun, int relative, int at) {
        int from = relative;
        while (from > 0
                && relative - from < ANTECEDENT
                && reading.figureAt(from) == null
                && reading.tag(from - 1) != WordClass.MARK) {
            from--;
        }
        int to = ClauseBounds.nextMark(reading, at + 1);
        return new Saying(speaker, pronoun, Math.max(1, from), to, to, to);
    }
}
