package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;

/** Knows whether a word is a verb of speech where it stands, also where its tag says that it is a noun. */
final class SpeechVerbForms {

    /** How many words the phrase before a verb or the start of a clause behind it may have. */
    private static final int LONGEST = 12;

    private final Lexicon lexicon;
    private final ReportingVerbs verbs;
    private final ClosingVerbs closing;

    SpeechVerbForms(Lexicon lexicon, ReportingVerbs verbs) {
        this.lexicon = lexicon;
        this.verbs = verbs;
        closing = new ClosingVerbs(lexicon, verbs);
    }

    boolean isVerb(Reading reading, int at) {
        return switch (reading.tag(at)) {
            case VERB -> // "claims of 5 million"
                !reading.sentence().lower(at + 1).equals("of")
                        || lexicon.speakers()
                                .takesOf(lexicon.forms().verb(reading.sentence().lower(at)));
            case PARTICIPLE -> reading.tag(at - 1) != WordClass.DETERMINER || isSaid(reading, at);
            case GERUND ->
                ClauseBounds.isBehindComma(reading, at)
                        || isProgressive(reading, at)
                        || isOfDocument(reading, at)
                        || isBehind(reading, at)
                        || isWith(reading, at);
            case NOUN -> isVerbForm(reading, at) || isPerfect(reading, at) || closing.isVerb(reading, at);
            default -> false;
        };
    }

    /** "Some said", "both told", but "the said firm". */
    private boolean isSaid(Reading reading, int at) {
        boolean pronoun = lexicon.kinds().is(reading.sentence().lower(at - 1), WordKind.SEVERAL);
        return pronoun
                && lexicon.speakers()
                        .isVoice(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** "issued a statement saying", "after data showing". */
    boolean isOfDocument(Reading reading, int at) {
        if (reading.tag(at) != WordClass.GERUND || reading.tag(at - 1) != WordClass.NOUN) {
            return false;
        }
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        return !lexicon.speakers().isAct(lemma)
                && !lexicon.speakers().takesListener(lemma)
                && DocumentSpeech.isDocument(lexicon, reading.sentence().lower(at - 1));
    }

    /** "left after saying that", "began by saying that". */
    private boolean isBehind(Reading reading, int at) {
        String lower = reading.sentence().lower(at - 1);
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        return (lexicon.kinds().is(lower, WordKind.WHEN) || lower.equals("by"))
                && at > 2
                && lexicon.speakers().isStrong(lemma)
                && reading.sentence().lower(at + 1).equals("that");
    }

    /** ", with the ministry reporting 12 deaths". */
    private boolean isWith(Reading reading, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST && reading.tag(from - 1).isNominal()) {
            from--;
        }
        return from < at
                && from > 1
                && reading.sentence().lower(from - 1).equals("with")
                && ClauseBounds.isComma(reading, from - 2)
                && verbs.reports(reading, at);
    }

    /** A noun by its tag that a speaker before it, or behind it after a mark, makes a verb: "estimates", "says expert". */
    private boolean isVerbForm(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        if (isBareForm(reading, at)) {
            return true;
        }
        if (!lower.endsWith("s")
                || !verbs.reports(reading, at)
                || (verbs.isWeak(reading, at)
                        && !SpeechObjects.putsAt(reading, at + 1)
                        && !isOfDocuments(
                                reading, at, reading.sentence().lower(SpeechVoice.beforeAdverbs(reading, at))))) {
            return false;
        }
        WordClass before = reading.tag(SpeechVoice.beforeAdverbs(reading, at));
        WordClass next = reading.tag(at + 1);
        boolean left = before == WordClass.PROPER
                || before == WordClass.NOUN
                || before == WordClass.ADJECTIVE
                || (at == 1 && before == WordClass.PARTICIPLE) // "Wired says"
                || (reading.sentence().lower(at - 1).equals(",") && at > 3);
        boolean right = ClauseBounds.isMark(reading, at - 1) && (next == WordClass.NOUN || next == WordClass.PROPER);
        boolean infinitive = reading.sentence().lower(at + 1).equals("to"); // "expects to lose"
        return right
                || (left
                        && (next != WordClass.PREPOSITION || infinitive || reading.figureAt(at + 1) != null)
                        && !ClauseBounds.startsVerb(reading, at + 1));
    }

    /** A noun by its tag that a plural before it and a clause behind it make a verb: "emails seen by Acme show 30 people fled". */
    private boolean isBareForm(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        boolean noun = reading.tag(at - 1) == WordClass.DETERMINER || reading.tag(at - 1) == WordClass.ADJECTIVE;
        if (noun || !tells(reading, at) || lexicon.speakers().isAct(lower)) {
            return false;
        }
        int from = phraseStart(reading, at);
        int head = from < 0 ? -1 : closing.head(reading, from, at);
        boolean agrees = head >= 0
                && (lower.equals("forecast") // a past form too
                        || isSeveral(reading.sentence().lower(head)));
        return agrees && verbs.reports(reading, at) && hasClause(reading, at + 1);
    }

    /** "The files list", "the filing names": behind a document. */
    private boolean isOfDocuments(Reading reading, int at, String noun) {
        return lexicon.speakers()
                        .isOfDocument(lexicon.forms().verb(reading.sentence().lower(at)))
                && DocumentSpeech.isDocument(lexicon, noun);
    }

    private boolean isSeveral(String lower) {
        return lexicon.forms().isPlural(lower) || lower.equals("police") || lower.equals("people");
    }

    private boolean tells(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lexicon.speakers().isStrong(lower)
                || lower.equals("show")
                || lower.equals("fear")
                || lexicon.speakers().isOfDocument(lower)
                || (lexicon.speakers().takesClause(lower)
                        && reading.sentence().lower(at + 1).equals("that"));
    }

    /** Where the phrase before {@code at} starts, behind a mark or the start of the sentence; -1 when it holds a verb. */
    private static int phraseStart(Reading reading, int at) {
        int from = at;
        while (from > 0 && !ClauseBounds.isMark(reading, from - 1)) {
            WordClass tag = reading.tag(from - 1);
            boolean reduced = tag == WordClass.PARTICIPLE && reading.tag(from) == WordClass.PREPOSITION;
            boolean verb = tag == WordClass.PARTICIPLE
                    || tag == WordClass.VERB
                    || tag == WordClass.RELATIVE
                    || ClauseBounds.startsVerb(reading, from - 1);
            if (at - from > LONGEST || (verb && !reduced)) {
                return -1;
            }
            from--;
        }
        return from;
    }

    /** Whether what starts at {@code from} is a clause or a figure, and no verb whose subject ends before it. */
    private static boolean hasClause(Reading reading, int from) {
        String first = reading.sentence().lower(from);
        if (reading.figureAt(from) != null || SpeechObjects.isTotal(reading, from)) {
            return true; // "fear as many as 40", "forecast revenue of 5 million"
        }
        if (first.equals("that")) {
            return reading.tag(from + 1) != WordClass.VERB || isFinite(reading, from + 2);
        }
        return switch (reading.tag(from)) {
            case DETERMINER, NUMBER, PRONOUN, NOUN, PROPER, ADJECTIVE, ADVERB ->
                reading.figureAt(from) != null
                        || reading.figureAt(from + 1) != null
                        || ClauseBounds.hasVerb(
                                reading, from, Math.min(reading.sentence().size(), from + LONGEST));
            case PERFECT -> first.equals("having");
            default -> false;
        };
    }

    /** Whether what seems to be a verb is a noun with a verb behind it: "forecast that changes to the law will". */
    private static boolean isFinite(Reading reading, int from) {
        for (int i = from; i < from + LONGEST && i < reading.sentence().size(); i++) {
            if (ClauseBounds.startsVerb(reading, i)) {
                return true;
            }
        }
        return false;
    }

    /** A noun by its tag that "has" before it makes a verb: "a report released today has found". */
    private boolean isPerfect(Reading reading, int at) {
        if (reading.tag(at - 1) != WordClass.PERFECT || reading.tag(at - 2) == WordClass.PRONOUN) {
            return false;
        }
        String lower = reading.sentence().lower(at);
        boolean past = !lower.equals(lexicon.forms().verb(lower)) || lower.equals("forecast");
        return past && verbs.reports(reading, at);
    }

    /** "is expecting", "was quoted as saying". */
    private static boolean isProgressive(Reading reading, int at) {
        return reading.tag(SpeechVoice.beforeAdverbs(reading, at)) == WordClass.AUXILIARY
                || SpeechVoice.isQuoted(reading, at)
                || SpeechVoice.isQuoting(reading, at);
    }
}
