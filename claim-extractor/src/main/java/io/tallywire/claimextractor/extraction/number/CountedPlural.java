package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows numbers that count what stands behind them, though they stand like the number of a name. */
final class CountedPlural {

    /** The most words from a number to the plural that it counts. */
    private static final int LONGEST = 7;

    private final WordForms forms;
    private final ClaimWords claims;

    CountedPlural(Lexicon lexicon) {
        forms = lexicon.forms();
        claims = lexicon.claims();
    }

    /** Whether a plural or a person stands behind {@code figure}, over words and numbers of a name: "34 Patriot PAC-3 batteries". */
    boolean is(Sentence sentence, List<WordClass> tags, Figure figure) {
        int end = figure.to() + LONGEST;
        for (int i = figure.to(); i < Math.min(sentence.size(), end); i++) {
            WordClass tag = tags.get(i);
            if (i > figure.to() && (isDesignation(sentence, i) || isModel(sentence, tags, i))) {
                // "34 Patriot PAC-3 anti-missile batteries", "85 Boeing 737 jets"
                end += sentence.is(i, TokenKind.HYPHEN) ? 2 : 0;
                continue;
            }
            if (i > figure.to()
                    && (isOnlyCounted(sentence, tags, i)
                            || isObject(sentence, tags, i, figure)
                            || endsName(sentence, tags, i, figure))) {
                return true;
            }
            if (tag == WordClass.NOUN && isSome(sentence.lower(i), figure)) {
                if (i > figure.to() && sentence.at(i).isCapitalised() && isPlace(sentence, figure)) {
                    return false;
                }
                boolean named = figure.from() > 0 && tags.get(figure.from() - 1) == WordClass.PROPER;
                return i > figure.to() || !named || !isVerb(sentence, tags, i);
            }
            boolean told = tag == WordClass.ADJECTIVE && claims.phrases().startingAt(sentence, i) != null;
            if (told || (tag == WordClass.PARTICIPLE && happensToPeople(sentence, i) && i == figure.to())) {
                return true;
            }
            boolean inside = tag == WordClass.ADJECTIVE
                    || tag == WordClass.PARTICIPLE
                    || tag == WordClass.PROPER
                    || tag == WordClass.NOUN;
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /** A plural or people, not one person: "300 staff", but "the Pixon 8 successor" is no eight of them. */
    private boolean isSome(String lower, Figure figure) {
        boolean one = !figure.isOne()
                && forms.noun(lower).equals(lower)
                && (lower.endsWith("or") || lower.endsWith("er") || lower.endsWith("ist") || lower.endsWith("man"));
        return forms.isPlural(lower) || (claims.isPerson(lower) && !one);
    }

    /** "24 Grand Slams", not "at 24 Alder Gardens". */
    private boolean endsName(Sentence sentence, List<WordClass> tags, int at, Figure figure) {
        boolean placed =
                isPlace(sentence, figure) || sentence.lower(figure.from() - 1).equals(",") || figure.from() == 0;
        WordClass next = at + 1 < tags.size() ? tags.get(at + 1) : WordClass.MARK;
        return !placed
                && tags.get(at) == WordClass.PROPER
                && forms.isPlural(sentence.lower(at))
                && next != WordClass.PROPER
                && next != WordClass.NOUN;
    }

    /** "at 24 Alder Gardens". */
    private static boolean isPlace(Sentence sentence, Figure figure) {
        return figure.hedgeFrom() == figure.from()
                && sentence.lower(figure.from() - 1).equals("at")
                && !sentence.isTitleCase();
    }

    private static boolean isModel(Sentence sentence, List<WordClass> tags, int at) {
        return sentence.is(at, TokenKind.NUMBER) && tags.get(at - 1) == WordClass.PROPER;
    }

    /** A hyphen within a name or compound, and the number of a name behind one. */
    private static boolean isDesignation(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.HYPHEN)
                || (sentence.is(at, TokenKind.NUMBER) && sentence.is(at - 1, TokenKind.HYPHEN));
    }

    /** "11 Grand Prix career wins, including": a plural that is a verb by its tag, but has neither object nor complement. */
    private boolean isOnlyCounted(Sentence sentence, List<WordClass> tags, int at) {
        return tags.get(at) == WordClass.VERB
                && forms.isPlural(sentence.lower(at))
                && tags.get(at - 1) == WordClass.NOUN
                && (at + 1 >= sentence.size() || sentence.is(at + 1, TokenKind.PUNCTUATION));
    }

    /** "retired with 2 Super Bowl wins", "took 3 New York trains to": such a plural behind a name, in what a verb or a preposition takes. */
    private boolean isObject(Sentence sentence, List<WordClass> tags, int at, Figure figure) {
        WordClass before = figure.hedgeFrom() == 0 ? WordClass.MARK : tags.get(figure.hedgeFrom() - 1);
        WordClass next = at + 1 < tags.size() ? tags.get(at + 1) : WordClass.MARK;
        return tags.get(at) == WordClass.VERB
                && forms.isPlural(sentence.lower(at))
                && tags.get(at - 1) == WordClass.PROPER
                && (before.isVerbal() || before == WordClass.PREPOSITION)
                && !isPlace(sentence, figure)
                && (next == WordClass.MARK || next == WordClass.PREPOSITION);
    }

    private boolean happensToPeople(Sentence sentence, int at) {
        return claims.happensToPeople(forms.verb(sentence.lower(at)));
    }

    /** "Pixel 2 boasts one of", "Deadpool 2 opens in": a verb, though it may be a plural elsewhere. */
    private boolean isVerb(Sentence sentence, List<WordClass> tags, int at) {
        String lower = sentence.lower(at);
        WordClass next = at + 1 < tags.size() ? tags.get(at + 1) : WordClass.MARK;
        boolean object = next == WordClass.DETERMINER || next == WordClass.NUMBER || next == WordClass.PRONOUN;
        boolean verb = forms.verb(lower) != null && !claims.isPerson(forms.noun(lower));
        return verb && (object || forms.parts(forms.noun(lower)).startsWith("V"));
    }
}
