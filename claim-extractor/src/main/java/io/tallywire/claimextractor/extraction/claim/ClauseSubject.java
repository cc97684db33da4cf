package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the subject and the object of the verb before a figure. */
final class ClauseSubject {

    private static final int VERB_NEAR = 8;
    private static final int LINKED_NEAR = 12;

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
        String lower = reading.sentence().lower(noun.head());
        boolean name = reading.sentence().at(noun.head()).isCapitalised(); // no march is the month
        return lexicon.quantities().isTime(lower, "weekday")
                || (name && lexicon.quantities().isTime(lower, "month"))
                || lexicon.quantities().isTime(lower, "daytime");
    }

    /** Object or subject of the verb before the figure: "cut profit by $5", "Shares of the bank fell 1 percent". */
    @Nullable
    Noun clauseSubject(Reading reading, Figure figure) {
        int verb = verbBefore(reading, figure);
        if (verb < 0) {
            // "oil tops $60": the verb is part of the hedge
            boolean hedged = figure.hedgeFrom() < figure.from()
                    && reading.tag(figure.hedgeFrom()).isVerbal();
            return hedged ? subject(reading, figure.hedgeFrom()) : null;
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
        boolean linked = reading.sentence().lower(figure.hedgeFrom() - 1).equals("by");
        boolean joined = false;
        int near = linked ? LINKED_NEAR : VERB_NEAR;
        for (int i = figure.hedgeFrom() - 1; i >= Math.max(0, figure.hedgeFrom() - near); i--) {
            WordClass tag = reading.tag(i);
            boolean verb = tag == WordClass.VERB
                    || tag == WordClass.PARTICIPLE
                    || tag == WordClass.GERUND
                    || tag == WordClass.AUXILIARY
                    || tag == WordClass.PERFECT;
            if (verb && !isBreak(reading, i) && !isModifier(reading, i)) {
                return i;
            }
            joined = joined || (linked && isJoint(reading, i));
            if ((isBreak(reading, i) && !(linked && isJoint(reading, i))) || (joined && reading.figureAt(i) != null)) {
                return -1;
            }
        }
        return -1;
    }

    /** "supplies of petrol and other fuels by 5 percent": a conjunction between nouns ends no clause. */
    static boolean isJoint(Reading reading, int at) {
        return reading.sentence().lower(at).equals("and")
                && reading.tag(at - 1).isNominal()
                && reading.tag(at + 1).isNominal();
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
        int startOfVerbs = startOfVerbs(reading, verb);
        int end = startOfVerbs;
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
        if (noun != null && isTime(reading, noun)) {
            // "sales last year rose": the time is not what rose
            int when = startOfTime(reading, noun);
            noun = when > 0 ? nouns.left(reading, when) : noun;
        }
        for (int i = 0; i < 3 && noun != null && noun.from() > 1; i++) {
            // a relative clause tells of the noun beside it: "the men on the ship that sank"
            int link = linkBefore(reading, noun);
            int between = between(reading, link);
            link = between > 0 ? between : link;
            boolean tied = (between > 0 || reading.tag(link) == WordClass.PREPOSITION)
                    && (!relative || reading.sentence().lower(link).equals("of"));
            Noun outer = tied ? nouns.left(reading, reduced(reading, link, startOfVerbs)) : null;
            if (outer == null) {
                break;
            }
            noun = outer;
        }
        return noun;
    }

    /** What ties a pair to the noun before it, whose "and" stands at {@code and}: "the gap between A and B", "the road linking A and B"; else -1. */
    private int between(Reading reading, int and) {
        boolean joined = reading.sentence().lower(and).equals("and");
        Noun first = joined ? nouns.left(reading, and) : null;
        int link = first == null ? and : first.from() - 1;
        boolean between = first != null && reading.sentence().lower(link).equals("between");
        boolean gerund = reading.tag(link) == WordClass.GERUND && isNoun(reading.tag(link - 1));
        return between || gerund ? link : -1;
    }

    /** Where what a preposition ties to the noun before it starts: "the hole left by the blast", "the men held at the port were". */
    private static int reduced(Reading reading, int preposition, int verbs) {
        WordClass verb = reading.tag(verbs);
        boolean finite = verb == WordClass.AUXILIARY || verb == WordClass.PERFECT || verb == WordClass.MODAL;
        boolean ties =
                switch (reading.sentence().lower(preposition)) {
                    case "by" -> true;
                    case "in", "at", "on", "from", "near" -> finite;
                    default -> false;
                };
        boolean participle =
                reading.tag(preposition - 1) == WordClass.PARTICIPLE && isNoun(reading.tag(preposition - 2));
        return ties && participle ? preposition - 1 : preposition;
    }

    /** Where the time begins that ends a noun phrase: the "this" of "rainfall this month". */
    private int startOfTime(Reading reading, Noun noun) {
        for (int i = noun.head() - 1; i > noun.from(); i--) {
            boolean lead = lexicon.quantities().isTime(reading.sentence().lower(i), "lead");
            if (lead || reading.tag(i) == WordClass.DETERMINER) {
                return i;
            }
        }
        return noun.from();
    }

    /** What stands before a noun phrase, over a number in it: "the yield on the 10-year note". */
    private static int linkBefore(Reading reading, Noun noun) {
        int at = noun.from() - 1;
        if (reading.tag(at) == WordClass.NUMBER && reading.sentence().is(at + 1, TokenKind.HYPHEN)) {
            return reading.tag(at - 1) == WordClass.DETERMINER ? at - 2 : at - 1;
        }
        Figure counted = reading.figureAt(at);
        return counted == null ? at : counted.hedgeFrom() - 1; // "the index of 300 shares"
    }

    /** Where the verbs that end with {@code verb} start: "is expected to grow", also behind a comma; in a headline "to grow". */
    private static int startOfVerbs(Reading reading, int verb) {
        int end = verb;
        while (end > 0 && isBeforeVerb(reading.tag(end - 1))) {
            end--;
        }
        boolean infinitive = end > 1 && reading.sentence().lower(end - 1).equals("to");
        boolean moves = reading.sentence().headline() || Moves.change(reading, verb) != null; // "expect prices to rise"
        if (infinitive && moves && isNoun(reading.tag(end - 2))) {
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
        return tag == WordClass.NOUN || tag == WordClass.PROPER || tag == WordClass.GERUND;
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
