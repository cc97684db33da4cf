package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows whether a word is a verb of speech where it stands, and what stands around such a verb. */
final class ReportingVerbs {

    /** How many words the object between a verb and its figure may have: "put the number of dead at 5". */
    private static final int OBJECT = 16;

    /** How many words the subject of a clause may have, with the verb. */
    private static final int CLAUSE = 6;

    private final Lexicon lexicon;

    ReportingVerbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a phrase without a verb stands before the comma at {@code mark} and a clause behind {@code end}: "Briefing them, he said". */
    boolean isOpening(Reading reading, int mark, int end) {
        boolean opens =
                switch (reading.tag(0)) {
                    case PREPOSITION, GERUND, PARTICIPLE, ADVERB -> true;
                    default -> false;
                };
        return opens
                && reading.sentence().lower(mark).equals(",")
                && !reading.sentence().lower(end).equals(",")
                && !hasVerb(reading, 1, mark)
                && hasVerb(reading, end, reading.sentence().size());
    }

    static boolean hasVerb(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (reading.tag(i)) {
                case VERB, AUXILIARY, MODAL, PERFECT, PARTICIPLE -> {
                    return true;
                }
                default -> {
                    // looks on
                }
            }
        }
        return false;
    }

    /** Whether a comma stands before the word, and at most a closing quotation mark between: "condemned the “act,” saying". */
    static boolean isBehindComma(Reading reading, int at) {
        int before = reading.sentence().is(at - 1, TokenKind.QUOTE) ? at - 2 : at - 1;
        return reading.sentence().lower(before).equals(",");
    }

    /** "quoted an official as saying": somebody quotes whom {@code at - 1} ends. */
    static boolean isQuoting(Reading reading, int at) {
        if (reading.tag(at) != WordClass.GERUND
                || !reading.sentence().lower(at - 1).equals("as")) {
            return false;
        }
        int verb = at - 2;
        while (verb > 0
                && at - verb < OBJECT
                && reading.tag(verb) != WordClass.PARTICIPLE
                && reading.tag(verb) != WordClass.VERB
                && (reading.tag(verb) != WordClass.MARK
                        || reading.sentence().is(verb, TokenKind.POSSESSIVE)
                        || reading.sentence().lower(verb).equals(".") // "quoted Gov. Moor as saying"
                        || reading.sentence().lower(verb).equals(","))) {
            verb--;
        }
        return verb < at - 2 && (reading.tag(verb) == WordClass.PARTICIPLE || reading.tag(verb) == WordClass.VERB);
    }

    /** Whether the verb at {@code at} stands behind "quoted as". */
    static boolean isQuoted(Reading reading, int at) {
        return quoted(reading, at) > 0;
    }

    /** The "quoted" of "was quoted as saying" and "was quoted by Acme as saying", for the verb at {@code at}; -1 without one. */
    static int quoted(Reading reading, int at) {
        if (at < 3 || !reading.sentence().lower(at - 1).equals("as")) {
            return -1;
        }
        int by = at - 2;
        while (by > 1 && at - by < OBJECT && isName(reading.tag(by))) {
            by--;
        }
        int verb = reading.sentence().lower(by).equals("by") ? by - 1 : at - 2;
        return isPassive(reading, verb) ? verb : -1;
    }

    private static boolean isName(WordClass tag) {
        return tag == WordClass.PROPER
                || tag == WordClass.NOUN
                || tag == WordClass.DETERMINER
                || tag == WordClass.ADJECTIVE;
    }

    /** Whether the verb at {@code at} reports what somebody says, by itself or by the "that" behind it. */
    boolean reports(Reading reading, int at) {
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        String next = reading.sentence().lower(at + 1);
        boolean clause = next.equals("that") || hasParticle(reading, at);
        boolean other = next.equals("of") || next.equals("for") || reading.tag(at + 1) == WordClass.VERB;
        if (takesLives(reading, at)) {
            return false; // "the storm has claimed 12 lives"
        }
        if (other && isWeak(reading, at)) {
            return false; // "had heard of 5", "capital projects account for 5"
        }
        if (lexicon.speakers().takesOf(lemma)) {
            return next.equals("of") && reading.hasFigure(at + 2, at + 6);
        }
        if (lexicon.speakers().accuses(lemma)) {
            return accuses(reading, at + 1);
        }
        if (lexicon.speakers().takesAt(lemma)) {
            // "a jet, valued at 5 million"
            boolean described = reading.sentence().lower(at - 1).equals(",") && next.equals("at");
            // "put into service at 5 o'clock", but "put at 5"
            boolean moved = reading.tag(at + 1) == WordClass.PREPOSITION && !next.equals("at") && !next.equals("as");
            return !described && !moved && putsAt(reading, at + 1);
        }
        if (lexicon.speakers().isAct(lemma)) {
            // "admitted paying", "boasted of winning"
            boolean deed = reading.tag(at + (next.equals("of") ? 2 : 1)) == WordClass.GERUND;
            boolean quotes = next.equals(":") || reading.sentence().is(at + 1, TokenKind.QUOTE);
            return clause
                    || quotes
                    || deed
                    || hasLateThat(reading, at + 1)
                    || next.equals("to")
                    || reading.tag(at + 1) == WordClass.PRONOUN
                    || isTail(reading, at + 1);
        }
        boolean past = lexicon.speakers().isOfPresent(lemma)
                && reading.tag(at) == WordClass.PARTICIPLE
                && reading.tag(beforeAdverbs(reading, at)) != WordClass.PERFECT;
        return (lexicon.speakers().isReporting(lemma) && !past)
                || (clause && lexicon.speakers().takesClause(lemma));
    }

    /** "accused police of keeping 12 women": whom, before "of", and a figure behind it. */
    private static boolean accuses(Reading reading, int from) {
        for (int i = from + 1; i < from + CLAUSE; i++) {
            if (reading.sentence().lower(i).equals("of")) {
                return reading.tag(i + 1) == WordClass.GERUND;
            }
        }
        return false;
    }

    /** "posted on Instagram that": where it was said stands before "that". */
    private static boolean hasLateThat(Reading reading, int from) {
        if (reading.tag(from) != WordClass.PREPOSITION) {
            return false;
        }
        for (int i = from + 1; i < from + CLAUSE && reading.tag(i) != WordClass.MARK; i++) {
            if (reading.sentence().lower(i).equals("that")) {
                return reading.tag(i - 1) == WordClass.PROPER;
            }
        }
        return false;
    }

    /** "pointed out that". */
    boolean hasParticle(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        return (next == WordClass.PREPOSITION || next == WordClass.ADVERB)
                && reading.sentence().lower(at + 2).equals("that");
    }

    private static boolean takesLives(Reading reading, int at) {
        boolean claims = reading.sentence().lower(at).startsWith("claim");
        for (int i = at + 1; claims && i < at + CLAUSE && reading.tag(i) != WordClass.MARK; i++) {
            if (reading.sentence().lower(i).equals("lives")) {
                return reading.hasFigure(at + 1, i);
            }
        }
        return false;
    }

    /** Whether somebody may yet do it: "won't see 5 million". */
    boolean isPending(Reading reading, int at) {
        boolean mayClaim = reading.sentence().lower(at).equals("claim"); // "members can claim up to 5 million"
        return (mayClaim || isWeak(reading, at)) && reading.tag(beforeAdverbs(reading, at)) == WordClass.MODAL;
    }

    /** Whether somebody does not say it: "did not say how many of its 12 shops", but "does not expect 12". */
    boolean isWithheld(Reading reading, int at, String lemma) {
        for (int i = beforeAdverbs(reading, at); i < at; i++) {
            String lower = reading.sentence().lower(i);
            boolean not = lower.equals("not")
                    || lower.equals("never")
                    || lower.endsWith("n't")
                    || lower.endsWith("n’t")
                    || lower.equals("cannot");
            if (not) {
                return lexicon.speakers().isVoice(lemma) || lemma.equals("confirm") || lemma.equals("disclose");
            }
        }
        return false;
    }

    boolean isWeak(Reading reading, int at) {
        return lexicon.speakers().isWeak(lexicon.forms().verb(reading.sentence().lower(at)));
    }

    /** The token before {@code at} that is no adverb. */
    static int beforeAdverbs(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && reading.tag(before) == WordClass.ADVERB) {
            before--;
        }
        return before;
    }

    static boolean isPassive(Reading reading, int at) {
        int before = beforeAdverbs(reading, at);
        if (reading.tag(before) == WordClass.NOUN && reading.tag(before - 1) == WordClass.AUXILIARY) {
            before--; // "are laboratory confirmed"
        }
        String lower = reading.sentence().lower(before);
        boolean form = reading.tag(at) == WordClass.PARTICIPLE
                || reading.sentence().lower(at).equals("forecast") // also a past form: "sales are forecast to rise"
                || reading.sentence().lower(at).equals("put");
        return form && reading.tag(before) == WordClass.AUXILIARY && !lower.startsWith("ha");
    }

    /** Whether a clause or a figure follows the verb. */
    boolean governs(Reading reading, int at) {
        String next = reading.sentence().lower(at + 1);
        return next.equals("that")
                || next.equals("how")
                || hasLateThat(reading, at + 1)
                || hasParticle(reading, at)
                || next.equals(":")
                || (next.equals("the") && !isWeak(reading, at))
                || reading.figureAt(at + 1) != null
                || reading.figureAt(at + 2) != null
                || reading.figureAt(at + 4) != null
                || (!isRelated(reading, at) && isClause(reading, at + 1))
                || isTotal(reading, at + 1)
                || putsAt(reading, at + 1);
    }

    /** Whether nouns and "of" stand before a figure: "sees full-year revenue of 5 million". */
    private static boolean isTotal(Reading reading, int from) {
        for (int i = from; i < from + CLAUSE; i++) {
            if (reading.sentence().lower(i).equals("of") && i > from) {
                return reading.figureAt(i + 1) != null;
            }
            switch (reading.tag(i)) {
                case DETERMINER, ADJECTIVE, NOUN, PROPER -> {
                    // looks on
                }
                default -> {
                    if (!reading.sentence().is(i, TokenKind.HYPHEN)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a relative pronoun stands before the verb's subject: "a bird which Ada Moor thought". */
    private static boolean isRelated(Reading reading, int at) {
        for (int i = Math.max(0, at - CLAUSE); i < at; i++) {
            if (reading.tag(i) == WordClass.RELATIVE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause without "that" starts at {@code from}: "thinks there are 5", "found the plant had leaked". */
    private static boolean isClause(Reading reading, int from) {
        int end = Math.min(reading.sentence().size(), from + CLAUSE);
        for (int i = from; i < end; i++) {
            WordClass tag = reading.tag(i);
            if (tag == WordClass.MARK || tag == WordClass.PREPOSITION || tag == WordClass.RELATIVE) {
                return false;
            }
            if (i > from && isSubject(reading, i)) {
                return true;
            }
        }
        return false;
    }

    /** "put the loss at 5": a figure behind "at" and no mark before it. */
    static boolean putsAt(Reading reading, int from) {
        int end = Math.min(reading.sentence().size() - 1, from + OBJECT);
        for (int i = from; i < end && !reading.sentence().is(i, TokenKind.QUOTE); i++) {
            String lower = reading.sentence().lower(i);
            boolean level = lower.equals("at") || lower.equals("as") || lower.equals("between"); // "as high as 5"
            if (level && reading.tag(i + 1) != WordClass.GERUND && reading.hasFigure(i + 1, Math.min(i + 6, end + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing that could be said follows: the end, a mark, or words of time and place. */
    boolean isTail(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        String lower = reading.sentence().lower(at);
        boolean colon = lower.equals(":");
        boolean when = isTime(reading, at) || (lexicon.quantities().isTime(lower, "lead") && isTime(reading, at + 1));
        return !colon
                && (!lower.equals("to") || reading.tag(at + 1) == WordClass.PROPER)
                && (when
                        || (tag == WordClass.MARK
                                && !reading.sentence().is(at, TokenKind.QUOTE)
                                && !reading.sentence().is(at, TokenKind.CURRENCY))
                        || tag == WordClass.PREPOSITION
                        || (tag == WordClass.PROPER
                                && at + 2 >= reading.sentence().size()));
    }

    /** A weekday, "yesterday", "week". */
    boolean isTime(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lexicon.quantities().isTime(lower, "weekday")
                || lexicon.quantities().isTime(lower, "daytime");
    }

    static boolean isMark(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        return lower.equals(",")
                || reading.sentence().is(at, TokenKind.QUOTE)
                || lower.equals("-")
                || lower.equals("–")
                || lower.equals("—");
    }

    /** Whether a verb follows a phrase, so that it is said of it and not by it: "parents, 60%, say their kids are". */
    static boolean isSubject(Reading reading, int behind) {
        WordClass next = reading.tag(behind);
        return next == WordClass.AUXILIARY || next == WordClass.MODAL || next == WordClass.PERFECT;
    }
}
