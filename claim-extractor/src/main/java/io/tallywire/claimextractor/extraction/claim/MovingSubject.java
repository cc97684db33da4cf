package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Finds what moves by a figure: "shares in Halden rose 5%", "Halden (HLD.N) fell 2%", "cut its budget by 5%". */
final class MovingSubject {

    /** How many words a bracket behind a name may have, and how many prepositions may tie one noun to the next. */
    private static final int BRACKET = 7;

    private static final int TIES = 2;

    private final NounReader nouns;
    private final ClauseSubject clauses;
    private final ChangedObject changed;

    MovingSubject(NounReader nouns, ClauseSubject clauses) {
        this.nouns = nouns;
        this.clauses = clauses;
        changed = new ChangedObject(nouns);
    }

    /** "shares rose 5%": the noun right before a verb of change, where no preposition ties it to another. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        Noun object = changed.find(reading, figure);
        if (object != null) {
            return object;
        }
        if (reading.sentence().lower(figure.after()).equals("of") || Moves.isLevel(reading, figure)) {
            return null;
        }
        int verb = figure.hedgeFrom() - 1;
        while (verb > 0 && reading.tag(verb) == WordClass.ADVERB) {
            verb--;
        }
        int at = verb;
        boolean off = reading.sentence().lower(at).equals("off"); // "Wall Street ends lower, Dow off 1.3%"
        boolean moves = off
                || reading.hits().stream()
                        .anyMatch(hit -> hit.from() == at
                                && hit.kind() != Hit.Kind.NOUN
                                && Beside.isChange(hit.trigger().in(Domain.PERCENT))
                                && hit.trigger().in(Domain.MONEY) == null);
        Noun noun = moves ? outer(reading, nouns.left(reading, behindBracket(reading, verb))) : null;
        return noun != null && opens(reading, noun.from() - 1) && !clauses.isTime(reading, noun) ? noun : null;
    }

    /** Before the bracket of "Halden (HLD.N) rose 5%"; else {@code verb}. */
    private static int behindBracket(Reading reading, int verb) {
        int open = verb - 1;
        boolean bracket = reading.sentence().lower(open).equals(")");
        while (bracket
                && open > 0
                && verb - open <= BRACKET
                && !reading.sentence().lower(open).equals("(")) {
            open--;
        }
        return bracket && reading.sentence().lower(open).equals("(") ? open : verb;
    }

    /** "shares in Halden rose", "Brent for October delivery fell": what a preposition ties the noun to. */
    private @Nullable Noun outer(Reading reading, @Nullable Noun noun) {
        Noun found = noun;
        for (int i = 0; i < TIES && found != null && found.from() > 1; i++) {
            int link = found.from() - 1;
            boolean tied =
                    switch (reading.sentence().lower(link)) {
                        case "of", "for", "in", "on", "at" -> true;
                        default -> false;
                    };
            Noun before = tied && !clauses.isTime(reading, found) ? nouns.left(reading, link) : null;
            if (before == null || clauses.isTime(reading, before) || reading.figureAt(before.head()) != null) {
                return found;
            }
            found = before;
        }
        return found;
    }

    /** Whether a clause may begin behind {@code at}: no noun there is joined to the next. */
    private static boolean opens(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        return tag == WordClass.MARK
                || (tag == WordClass.CONJUNCTION && !reading.tag(at - 1).isNominal());
    }
}
