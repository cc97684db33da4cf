package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds what an amount of money or a percentage is of. */
final class AmountSubject {

    private static final int MEASURE_NEAR = 16;

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;
    private final CountedNoun counted;

    AmountSubject(Lexicon lexicon, NounReader nouns, ClauseSubject clauses) {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.clauses = clauses;
        counted = new CountedNoun(nouns);
    }

    @Nullable
    Noun money(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = bracketEnd(reading, figure.after());
        at = lexicon.quantities().currency(sentence.lower(at), "word") == null ? at : at + 1; // "$10 million dollars"
        Noun close = at < sentence.size() && reading.tag(at) != WordClass.MARK ? nouns.right(reading, at, false) : null;
        if (close != null && isDoer(reading, close)) {
            close = null;
            at = sentence.size();
        }
        if (close != null && isOf(Domain.MONEY, head(reading, close))) {
            return close;
        }
        Noun of = beforeOf(reading, figure);
        of = of == null ? worth(reading, figure) : of;
        if (of != null) {
            return of;
        }
        at = sentence.lower(at).equals("each") || sentence.lower(at).equals("apiece") ? at + 1 : at;
        String next = sentence.lower(at);
        boolean linked = next.equals("in") || next.equals("of") || next.equals("worth");
        if (linked) {
            at = next.equals("worth") && sentence.lower(at + 1).equals("of") ? at + 2 : at + 1;
            at = reading.tag(at) == WordClass.DETERMINER ? at + 1 : at;
        }
        if (linked && reading.tag(at) == WordClass.GERUND && isOf(Domain.MONEY, sentence.lower(at))) {
            // "in funding"
            return new Noun(at, at + 1, at);
        }
        boolean placed = next.equals("in") && reading.tag(at - 1) == WordClass.DETERMINER; // "5 million in the north"
        boolean open = at < sentence.size() && (reading.tag(at) != WordClass.MARK || sentence.is(at, TokenKind.QUOTE));
        Noun right = open && !Beside.isMark(reading, figure) ? nouns.right(reading, at, false) : null;
        boolean name = right != null
                && reading.tag(right.head()) == WordClass.PROPER
                && (linked || (sentence.at(right.head()).lower().length() > 0 && clauses.isTime(reading, right)));
        boolean place = right != null && placed && !isOf(Domain.MONEY, head(reading, right));
        return right != null && !name && !place && !clauses.isTime(reading, right) ? right : around(reading, figure);
    }

    @Nullable
    Noun percent(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int at = figure.after();
        if (sentence.is(at, TokenKind.QUOTE) && sentence.lower(at + 1).equals("of")) {
            return nouns.right(reading, reading.tag(at + 2) == WordClass.DETERMINER ? at + 3 : at + 2, false);
        }
        if (sentence.lower(at).equals("of")) {
            Noun told = isOfEconomy(sentence, at + 1) ? economy(reading, figure) : null;
            return told == null ? counted.behind(reading, figure, false) : told;
        }
        if (figure.form() == Figure.Form.SHARE && reading.tag(at) == WordClass.DETERMINER) {
            // "half the field"
            return nouns.right(reading, at + 1, false);
        }
        Noun of = beforeOf(reading, figure);
        if (of != null) {
            return of;
        }
        boolean noun = reading.tag(at) == WordClass.NOUN || reading.tag(at) == WordClass.ADJECTIVE;
        // "3 in 10 workers fear"
        boolean several = figure.form() == Figure.Form.SHARE && figure.to() > figure.from() + 1;
        Noun right = noun ? nouns.right(reading, at, several) : null;
        return right != null && !clauses.isTime(reading, right) ? right : around(reading, figure);
    }

    /** "the 5 million dollars analysts had expected": who does something with the amount. */
    private boolean isDoer(Reading reading, Noun noun) {
        WordClass next = reading.tag(noun.to());
        return (next == WordClass.PERFECT || next == WordClass.MODAL)
                && lexicon.claims().isPerson(head(reading, noun));
    }

    /** What a change or a measure is of: the object of the verb before, else its subject, else a noun of measure. */
    private @Nullable Noun around(Reading reading, Figure figure) {
        Noun clause = clauses.clauseSubject(reading, figure);
        return clause != null ? clause : nearestMeasure(reading, figure);
    }

    /** The nearest noun to the left that names a kind of money or share: "an interest rate -- down to 4%". */
    private @Nullable Noun nearestMeasure(Reading reading, Figure figure) {
        Domain domain = figure.measure() == Figure.Measure.MONEY ? Domain.MONEY : Domain.PERCENT;
        int from = Math.max(0, figure.hedgeFrom() - MEASURE_NEAR);
        for (int i = figure.hedgeFrom() - 1; i >= from; i--) {
            if (reading.sentence().lower(i).equals(";")) {
                return null;
            }
            boolean nominal = reading.tag(i) == WordClass.NOUN || reading.tag(i) == WordClass.VERB;
            if (nominal && isOf(domain, lexicon.forms().noun(reading.sentence().lower(i)))) {
                Noun noun = nouns.left(reading, i + 1);
                return noun == null ? new Noun(i, i + 1, i) : noun;
            }
        }
        return null;
    }

    private static boolean isOfEconomy(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        return lower.equals("gdp")
                || (lower.equals("gross")
                        && (sentence.lower(at + 1).equals("domestic")
                                || sentence.lower(at + 1).equals("national")));
    }

    /** "a deficit of 3 percent of GDP", "debt will reach 60 percent of GDP": the whole is only what it is measured by. */
    private @Nullable Noun economy(Reading reading, Figure figure) {
        Noun of = beforeOf(reading, figure);
        return of != null ? of : around(reading, figure);
    }

    /** The noun of "a price of $5", "a toll of between 5% and 9%", "a bill for $5", "the amount -- $5". */
    @Nullable
    Noun beforeOf(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        int link = figure.hedgeFrom() - 1;
        while (link > 0 && (sentence.lower(link).equals("between") || sentence.is(link, TokenKind.QUOTE))) {
            link--;
        }
        Noun noun = link < 1 ? null : nouns.left(reading, link);
        if (noun != null && reading.figureAt(noun.head()) != null) {
            // "3 per cent of the 7 billion litres"
            return null;
        }
        if (noun == null || sentence.lower(link).equals("of")) {
            return noun;
        }
        String lower = sentence.lower(link);
        boolean dash = lower.equals("—") || lower.equals("–") || lower.equals("-") || lower.equals("--");
        boolean priced = lower.equals("for") && isOf(Domain.MONEY, head(reading, noun));
        return figure.measure() == Figure.Measure.MONEY && (dash || priced) ? noun : null;
    }

    /** The noun before "worth": of "holdings and investments worth a reported $5" the first. */
    private @Nullable Noun worth(Reading reading, Figure figure) {
        int at = figure.hedgeFrom() - 1;
        while (at > 1
                && (reading.tag(at) == WordClass.DETERMINER
                        || reading.tag(at) == WordClass.ADJECTIVE
                        || reading.tag(at) == WordClass.PARTICIPLE)
                && !reading.sentence().lower(at).equals("worth")) {
            at--;
        }
        Noun noun = at > 0 && reading.sentence().lower(at).equals("worth") ? nouns.left(reading, at) : null;
        boolean joined = noun != null
                && noun.from() > 1
                && reading.sentence().lower(noun.from() - 1).equals("and")
                && !reading.sentence().lower(noun.from()).equals("other")
                && reading.tag(noun.from() - 2) == WordClass.NOUN
                && nouns.isPlural(reading.sentence(), noun.from() - 2);
        return joined && noun != null ? nouns.left(reading, noun.from() - 1) : noun;
    }

    static int bracketEnd(Reading reading, int at) {
        Sentence sentence = reading.sentence();
        if (sentence.lower(at).equals("(") && reading.figureAt(at + 1) != null) {
            int end = at;
            while (end < Math.min(sentence.size(), at + 8)
                    && !sentence.lower(end).equals(")")) {
                end++;
            }
            return end + 1;
        }
        return sentence.lower(at).equals(")") ? at + 1 : at;
    }

    private boolean isOf(Domain domain, String lemma) {
        Trigger trigger = lexicon.claims().noun(lemma);
        return trigger != null && trigger.in(domain) != null;
    }

    private String head(Reading reading, Noun noun) {
        return lexicon.forms().noun(reading.sentence().lower(noun.head()));
    }
}
