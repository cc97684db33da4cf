package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds what a physical measure is of in constructions that leave no choice, so that no weights are asked. */
final class PlainMeasures {

    private static final String TIME = "time";

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;

    PlainMeasures(Lexicon lexicon, NounReader nouns, ClauseSubject clauses) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.clauses = clauses;
    }

    /** The noun of {@code figure}, a physical measure; null where its construction leaves a choice. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        Noun amount = amount(reading, figure);
        if (amount != null) {
            return amount;
        }
        int behind = figure.after();
        boolean quake = lexicon.quantities()
                .isNotFigure(lexicon.forms().noun(reading.sentence().lower(behind)), "quake");
        if (quake) {
            return new Noun(behind, behind + 1, behind);
        }
        Noun first = fronted(reading, figure);
        if (first != null) {
            return first;
        }
        Noun beside = beside(reading, figure);
        return beside == null && isOpen(reading, figure) ? told(reading, figure) : beside;
    }

    /** "winds up to 60 mph", "a piece of the wing, 3 metres long, fell": the noun before a hedge, or before the comma of an aside. */
    private @Nullable Noun beside(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        boolean extent = lexicon.quantities().isNotFigure(reading.sentence().lower(figure.after()), "extent");
        boolean free = extent || isOpen(reading, figure);
        if (figure.hedgeFrom() < figure.from() && !figure.dimension().equals(TIME) && isNamed(reading, at) && free) {
            Noun noun = before(reading, at + 1);
            return noun == null || clauses.isTime(reading, noun) ? null : noun;
        }
        // "a wall of water 2 metres high": the wall
        if (extent
                && reading.tag(at) == WordClass.NOUN
                && reading.sentence().lower(at - 1).equals("of")) {
            return whole(reading, nouns.left(reading, at + 1));
        }
        boolean aside = extent
                && reading.sentence().lower(at).equals(",")
                && reading.tag(at - 1) == WordClass.NOUN
                && reading.tag(figure.after() + 1) == WordClass.MARK;
        return aside ? whole(reading, nouns.left(reading, at)) : null;
    }

    /** A noun at {@code at}, or what its tag takes for a verb although no subject stands before it: "has winds up to". */
    private static boolean isNamed(Reading reading, int at) {
        WordClass before = reading.tag(at - 1);
        return reading.tag(at) == WordClass.NOUN
                || (reading.tag(at) == WordClass.VERB
                        && (before == WordClass.PERFECT
                                || before == WordClass.PREPOSITION
                                || before == WordClass.ADJECTIVE));
    }

    /** "10 million barrels of crude": what is measured, but not where a distance counts from. */
    private @Nullable Noun amount(Reading reading, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        boolean of = reading.sentence().lower(link).equals("of") && reading.figureAt(link - 1) == null;
        if (of && !isTold(reading, figure)) {
            return before(reading, link); // "temperatures of 50C"
        }
        int behind = figure.after();
        boolean counts = reading.sentence().lower(behind).equals("of");
        boolean name = reading.tag(behind + 1) == WordClass.PROPER || reading.tag(behind + 1) == WordClass.DETERMINER;
        boolean time = figure.dimension().equals(TIME); // "three hours of the night"
        return counts && !name && !time && !figure.adjectival() ? nouns.right(reading, behind + 1, false) : null;
    }

    /** "a load of 80 pounds of steel": more of it is told behind. */
    private static boolean isTold(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.after()).equals("of") || figure.adjectival();
    }

    /** "Standing 50 feet tall, the tower ...", "At 860 metres, the statue is ...": the noun behind the comma. */
    private @Nullable Noun fronted(Reading reading, Figure figure) {
        int comma = figure.after();
        if (lexicon.quantities().isNotFigure(reading.sentence().lower(comma), "extent")) {
            comma++;
        }
        int link = figure.hedgeFrom() - 1;
        link = reading.sentence().is(link, TokenKind.QUOTE) ? link - 1 : link;
        boolean standing = reading.tag(link) == WordClass.GERUND && isMeasuring(reading, link);
        boolean opener = standing || reading.sentence().lower(link).equals("at");
        int next = reading.sentence().is(comma + 1, TokenKind.QUOTE) ? comma + 2 : comma + 1;
        boolean opens = opener
                && reading.sentence().lower(comma).equals(",")
                && reading.tag(next) == WordClass.DETERMINER
                && (link == 0 || ClauseBounds.opensClause(reading, link - 1, lexicon));
        return opens ? nouns.right(reading, next + 1, false) : null;
    }

    /** Whether nothing behind the figure is what it measures. */
    private boolean isOpen(Reading reading, Figure figure) {
        WordClass next = reading.tag(figure.after());
        String lower = reading.sentence().lower(figure.after());
        return !figure.adjectival()
                && !next.isNominal()
                && next != WordClass.ADJECTIVE
                && next != WordClass.GERUND
                && !lower.equals("of");
    }

    /** The subject of a verb that tells nothing but a measure: "a baby weighing 8 pounds", "winds gusting at 40 mph". */
    private @Nullable Noun told(Reading reading, Figure figure) {
        int verb = figure.hedgeFrom() - 1;
        while (verb > 0 && (reading.tag(verb) == WordClass.ADVERB || isLink(reading, verb))) {
            verb--;
        }
        boolean is = reading.tag(verb) == WordClass.AUXILIARY && verb == figure.hedgeFrom() - 1;
        boolean goes = !figure.dimension().equals(TIME) && isVerb(reading, verb, WordKind.GOING);
        boolean put = reading.sentence().lower(verb + 1).equals("at")
                && reading.tag(verb - 1) == WordClass.AUXILIARY
                && isVerb(reading, verb, WordKind.PUT);
        if (!is && !goes && !put && !isMeasuring(reading, verb)) {
            return null;
        }
        if (reading.tag(verb) != WordClass.GERUND || reading.tag(verb - 1) == WordClass.AUXILIARY) {
            Noun subject = clauses.subject(reading, verb);
            return subject == null || clauses.isTime(reading, subject) ? null : subject;
        }
        int end = reading.sentence().lower(verb - 1).equals(",") ? verb - 1 : verb;
        return whole(reading, before(reading, end));
    }

    private static boolean isLink(Reading reading, int at) {
        return switch (reading.sentence().lower(at)) {
            case "at", "to", "for", "in" -> true;
            default -> false;
        };
    }

    private boolean isMeasuring(Reading reading, int at) {
        return isVerb(reading, at, WordKind.MEASURING);
    }

    private boolean isVerb(Reading reading, int at, WordKind kind) {
        WordClass tag = reading.tag(at);
        // "is expected to last": whatever else the word may be
        boolean infinitive = reading.sentence().lower(at - 1).equals("to") || reading.tag(at - 1) == WordClass.MODAL;
        // "the satellites weigh": by its tag a noun
        boolean only = lexicon.forms().parts(reading.sentence().lower(at)).equals("V");
        String lemma = tag.isVerbal() || tag == WordClass.GERUND || infinitive || only
                ? lexicon.forms().verb(reading.sentence().lower(at))
                : null;
        return lemma != null && lexicon.kinds().is(lemma, kind);
    }

    /** "a block of ice weighing 3 tons": the block. */
    private @Nullable Noun whole(Reading reading, @Nullable Noun part) {
        boolean of = part != null
                && part.from() > 1
                && reading.sentence().lower(part.from() - 1).equals("of");
        Noun whole = of && part != null ? nouns.left(reading, part.from() - 1) : null;
        return whole == null || reading.figureAt(whole.head()) != null ? part : whole;
    }

    /** The noun that ends before {@code end}, also one that its tag takes for a verb: "face waits of up to two hours". */
    private @Nullable Noun before(Reading reading, int end) {
        Noun noun = nouns.left(reading, end);
        WordClass tag = reading.tag(end - 1);
        // "a high of 30 degrees"
        boolean named = tag == WordClass.ADJECTIVE && reading.tag(end - 2) == WordClass.DETERMINER;
        boolean like =
                named || (tag == WordClass.VERB && isNoun(reading.sentence().lower(end - 1)));
        return noun == null && like ? new Noun(end - 1, end, end - 1) : noun;
    }

    private boolean isNoun(String lower) {
        return lexicon.forms().parts(lexicon.forms().noun(lower)).indexOf('N') >= 0;
    }
}
