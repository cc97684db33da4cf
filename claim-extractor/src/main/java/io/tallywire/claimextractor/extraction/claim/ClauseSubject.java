package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the subject and the object of the verb before a figure. */
final class ClauseSubject {

    private static final int VERB_NEAR = 8;

    /** How many joined verbs may lie between a verb and its subject: "rose, fell and closed". */
    private static final int JOINED = 3;

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final Parenthesis parentheses = new Parenthesis();

    ClauseSubject(Lexicon lexicon, NounReader nouns) {
        this.lexicon = lexicon;
        this.nouns = nouns;
    }

    boolean isTime(Reading reading, Noun noun) {
        for (int i = noun.from(); i < noun.to(); i++) {
            String lower = reading.sentence().lower(i);
            if (lexicon.quantities().isTime(lower, "weekday")
                    || lexicon.quantities().isTime(lower, "month")
                    || lexicon.quantities().isTime(lower, "daytime")) {
                return true;
            }
        }
        return false;
    }

    /** Object or subject of the verb before the figure: "cut profit by $5", "Shares of the bank fell 1 percent". */
    @Nullable
    Noun clauseSubject(Reading reading, Figure figure) {
        int verb = verbBefore(reading, figure);
        if (verb < 0) {
            return null;
        }
        boolean linked = reading.tag(figure.hedgeFrom() - 1) == WordClass.PREPOSITION
                || reading.tag(figure.from() - 1) == WordClass.PREPOSITION;
        if (linked) {
            int object = verb + 1;
            while (object < figure.hedgeFrom() && isOpener(reading, object)) {
                object++;
            }
            Noun noun = object < figure.hedgeFrom() ? nouns.right(reading, object, false) : null;
            if (noun != null && !isTime(reading, noun)) {
                return noun;
            }
        }
        return subject(reading, verb);
    }

    private static boolean isOpener(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        return tag == WordClass.DETERMINER || tag == WordClass.ADVERB;
    }

    int verbBefore(Reading reading, Figure figure) {
        for (int i = figure.hedgeFrom() - 1; i >= Math.max(0, figure.hedgeFrom() - VERB_NEAR); i--) {
            WordClass tag = reading.tag(i);
            boolean verb = tag == WordClass.VERB
                    || tag == WordClass.PARTICIPLE
                    || tag == WordClass.GERUND
                    || tag == WordClass.AUXILIARY
                    || tag == WordClass.PERFECT;
            if (verb && !isBreak(reading, i) && !isModifier(reading, i)) {
                return i;
            }
            if (isBreak(reading, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A participle that modifies the noun behind it: "duties on imported steel". */
    private static boolean isModifier(Reading reading, int i) {
        WordClass before = reading.tag(i - 1);
        boolean opened =
                before == WordClass.PREPOSITION || before == WordClass.DETERMINER || before == WordClass.ADJECTIVE;
        return reading.tag(i) == WordClass.PARTICIPLE && opened && reading.tag(i + 1) == WordClass.NOUN;
    }

    /**
     * The noun right before a verb; when a preposition ties it to another noun, that one. Over what is told in between ("the ship,
     * a tanker, sank"), and for a verb that is joined to another the subject of that one ("was launched and flew").
     */
    @Nullable
    Noun subject(Reading reading, int verb) {
        return subject(reading, verb, JOINED);
    }

    private @Nullable Noun subject(Reading reading, int verb, int depth) {
        int end = startOfVerbs(reading, verb);
        WordClass before = reading.tag(end - 1);
        if (before == WordClass.CONJUNCTION && depth > 0) {
            int other = parentheses.verbBefore(reading, end - 1);
            return other < 0 ? null : subject(reading, other, depth - 1);
        }
        int start = before == WordClass.MARK ? parentheses.start(reading, end - 1) : -1;
        if (start > 0) {
            end = start;
        }
        boolean relative = end > 1 && (reading.tag(end - 1) == WordClass.RELATIVE || isThat(reading, end - 1));
        if (relative) {
            // "a career that has spanned"
            end = reading.sentence().lower(end - 2).equals(",") ? end - 2 : end - 1;
        }
        Noun noun = end == 0 ? null : nouns.left(reading, end);
        if (noun != null && noun.from() > 0 && isTime(reading, noun)) {
            // "sales last year rose": the time is not what rose
            noun = nouns.left(reading, noun.from());
        }
        for (int i = 0; i < 3 && noun != null && noun.from() > 1; i++) {
            // a relative clause tells of the noun beside it: "the men on the ship that sank"
            boolean tied = reading.tag(noun.from() - 1) == WordClass.PREPOSITION
                    && (!relative || reading.sentence().lower(noun.from() - 1).equals("of"));
            Noun outer = tied ? nouns.left(reading, noun.from() - 1) : null;
            if (outer == null) {
                break;
            }
            noun = outer;
        }
        return noun;
    }

    /** Where the verbs that end with {@code verb} start: "is expected to grow", also behind a comma; in a headline "to grow". */
    private static int startOfVerbs(Reading reading, int verb) {
        int end = verb;
        while (end > 0 && isBeforeVerb(reading.tag(end - 1))) {
            end--;
        }
        boolean infinitive = end > 1 && reading.sentence().lower(end - 1).equals("to");
        if (infinitive && reading.sentence().headline() && isNoun(reading.tag(end - 2))) {
            return end - 1;
        }
        while (end > 1 && reading.sentence().lower(end - 1).equals("to") && isVerbal(reading.tag(end - 2))) {
            end -= 2;
            while (end > 0 && isBeforeVerb(reading.tag(end - 1))) {
                end--;
            }
        }
        boolean reduced = end < verb && reading.tag(end) == WordClass.PARTICIPLE;
        return reduced && end > 1 && reading.sentence().lower(end - 1).equals(",") ? end - 1 : end;
    }

    private static boolean isVerbal(WordClass tag) {
        return tag == WordClass.PARTICIPLE || tag == WordClass.VERB || tag == WordClass.ADJECTIVE;
    }

    private static boolean isNoun(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.PROPER;
    }

    private static boolean isThat(Reading reading, int at) {
        return reading.sentence().lower(at).equals("that");
    }

    private static boolean isBeforeVerb(WordClass tag) {
        return tag == WordClass.ADVERB
                || tag == WordClass.MODAL
                || tag == WordClass.AUXILIARY
                || tag == WordClass.PERFECT;
    }

    private boolean isBreak(Reading reading, int i) {
        WordClass tag = reading.tag(i);
        boolean mark = tag == WordClass.MARK
                && !reading.sentence().is(i, TokenKind.HYPHEN)
                && !reading.sentence().is(i, TokenKind.POSSESSIVE)
                && !reading.sentence().is(i, TokenKind.CURRENCY)
                && !reading.sentence().lower(i).equals("%");
        boolean says = lexicon.speakers()
                        .isStrong(lexicon.forms().verb(reading.sentence().lower(i)))
                && (tag == WordClass.VERB || tag == WordClass.PARTICIPLE);
        return mark
                || tag == WordClass.CONJUNCTION
                || tag == WordClass.RELATIVE
                || says
                || reading.sentence().lower(i).equals("that");
    }
}
