package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows whether a word is a verb of speech where it stands. */
final class ReportingVerbs {

    /** How many words are looked over for what a verb needs: "accused the police of". */
    private static final int CLAUSE = 6;

    private final Lexicon lexicon;
    private final SpeechTails tails;
    private final NoReports noReports;

    ReportingVerbs(Lexicon lexicon) {
        this.lexicon = lexicon;
        tails = new SpeechTails(lexicon);
        noReports = new NoReports(lexicon);
    }

    /** Whether the verb at {@code at} reports what somebody says, by itself or by the "that" behind it. */
    boolean reports(Reading reading, int at) {
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        String next = reading.sentence().lower(at + 1);
        boolean clause = next.equals("that") || SpeechObjects.hasParticle(reading, at);
        boolean other = next.equals("of") || next.equals("for") || reading.tag(at + 1) == WordClass.VERB;
        if (takesLives(reading, at)) {
            return false; // "the storm has claimed 12 lives"
        }
        if (noReports.is(reading, at, lemma)) {
            return false;
        }
        if (other && isWeak(reading, at)) {
            return false; // "had heard of 5", "capital projects account for 5"
        }
        if (lexicon.speakers().takesOf(lemma)) {
            return next.equals("of") && reading.hasFigure(at + 2, at + 6);
        }
        if (lexicon.speakers().takesFor(lemma)) {
            return next.equals("for") && hasAmount(reading, at + 2);
        }
        if (lexicon.speakers().accuses(lemma)) {
            return accuses(reading, at + 1);
        }
        if (lexicon.speakers().takesAt(lemma)) {
            // "a jet, put at 5 million", "jewels valued at 5 million"
            boolean described = next.equals("at")
                    && (reading.sentence().lower(at - 1).equals(",")
                            || reading.sentence().lower(at).startsWith("value"));
            // "put into service at 5 o'clock", but "put at 5"
            boolean moved = reading.tag(at + 1) == WordClass.PREPOSITION && !next.equals("at") && !next.equals("as");
            return !described && !moved && SpeechObjects.putsAt(reading, at + 1);
        }
        if (lexicon.speakers().isAct(lemma)) {
            // "admitted paying", "boasted of winning"
            boolean deed = reading.tag(at + (next.equals("of") ? 2 : 1)) == WordClass.GERUND;
            boolean quotes = next.equals(":") || reading.sentence().is(at + 1, TokenKind.QUOTE);
            return clause
                    || quotes
                    || deed
                    || SpeechObjects.isClause(reading, at + 1) // "admitted 5 had died"
                    || SpeechObjects.hasLateThat(reading, at + 1)
                    || next.equals("to")
                    || reading.tag(at + 1) == WordClass.PRONOUN
                    || tails.isTail(reading, SpeechTails.behindAdverbs(reading, at + 1));
        }
        boolean past = lexicon.speakers().isOfPresent(lemma)
                && reading.tag(at) == WordClass.PARTICIPLE
                && reading.tag(SpeechVoice.beforeAdverbs(reading, at)) != WordClass.PERFECT;
        return (lexicon.speakers().isReporting(lemma) && !past)
                || (clause && lexicon.speakers().takesClause(lemma));
    }

    private static boolean hasAmount(Reading reading, int from) {
        for (int i = from; i < from + CLAUSE; i++) {
            Figure figure = reading.figureAt(i);
            if (figure != null) {
                return figure.measure() == Figure.Measure.MONEY || figure.measure() == Figure.Measure.PERCENT;
            }
        }
        return false;
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
        return (mayClaim || isWeak(reading, at))
                && reading.tag(SpeechVoice.beforeAdverbs(reading, at)) == WordClass.MODAL;
    }

    /** Whether somebody does not say it: "did not say how many of its 12 shops", but "does not expect 12". */
    boolean isWithheld(Reading reading, int at, String lemma) {
        for (int i = SpeechVoice.beforeAdverbs(reading, at); i < at; i++) {
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
}
