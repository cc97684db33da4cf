package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds what a share, an amount of money or a measure is of in constructions that leave no choice, so that no weights are asked. */
final class PlainSubjects {

    /** How many words may stand between such a verb and its amount. */
    private static final int OBJECT = 8;

    private final Lexicon lexicon;
    private final NounReader nouns;
    private final ClauseSubject clauses;
    private final PlainMeasures measures;
    private final MovingSubject movers;
    private final PricedSubject priced;

    PlainSubjects(Lexicon lexicon) {
        this.lexicon = lexicon;
        nouns = new NounReader(lexicon);
        clauses = new ClauseSubject(lexicon, nouns);
        measures = new PlainMeasures(lexicon, nouns, clauses);
        movers = new MovingSubject(nouns, clauses);
        priced = new PricedSubject(lexicon, nouns, clauses);
    }

    /** The noun of {@code figure}; null where its construction leaves a choice. */
    @Nullable
    Noun find(Reading reading, Figure figure) {
        return switch (figure.measure()) {
            case MONEY -> {
                Noun noun = money(reading, figure);
                yield noun == null ? movers.find(reading, figure) : noun;
            }
            case PERCENT ->
                Again.isGapped(reading, figure) ? nouns.left(reading, figure.hedgeFrom()) : share(reading, figure);
            case PHYSICAL -> measures.find(reading, figure);
            case COUNT ->
                lexicon.quantities().isNotFigure(reading.sentence().lower(figure.after()), "points")
                                && Moves.move(reading, figure) != null
                        ? clauses.clauseSubject(reading, figure)
                        : null;
        };
    }

    private @Nullable Noun share(Reading reading, Figure figure) {
        int at = figure.after();
        String next = reading.sentence().lower(at);
        int rate = Moves.rate(reading, figure);
        if (rate >= 0) {
            return clauses.subject(reading, rate);
        }
        boolean more = next.equals("more") || next.equals("fewer") || next.equals("less");
        if (more && (reading.tag(at + 1) == WordClass.NOUN || reading.tag(at + 1) == WordClass.ADJECTIVE)) {
            return nouns.right(reading, at + 1, false); // "8 percent more pay"
        }
        if (more && reading.sentence().lower(at + 1).equals("in") && reading.tag(at + 2) == WordClass.NOUN) {
            return nouns.right(reading, at + 2, false); // "12 percent more in taxes"
        }
        if (more && isLike(reading, at + 1) && !reading.tag(at + 2).isNominal()) {
            return new Noun(at + 1, at + 2, at + 1);
        }
        if (next.equals("of") && isPart(reading, figure)) {
            return nouns.right(reading, reading.tag(at + 1) == WordClass.DETERMINER ? at + 2 : at + 1, false);
        }
        Noun noun = described(reading, figure);
        if (noun != null || reading.sentence().lower(at).equals("of")) {
            return noun == null ? movers.find(reading, figure) : noun;
        }
        Noun of = beforeOf(reading, figure);
        return of != null ? of : movers.find(reading, figure);
    }

    /** "accounts for 3% of GDP", "makes up 12% of the crop": a verb that says of what the figure is a part. */
    private static boolean isPart(Reading reading, Figure figure) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.to() == figure.hedgeFrom()
                        && hit.kind() != Hit.Kind.NOUN
                        && reading.tag(hit.from()).isVerbal()
                        && hit.trigger().in(Domain.PERCENT) == Event.SHARE);
    }

    /** "a fine of $5", "a gain of 26 percent"; null where a person is done out of it or the noun only reckons. */
    private @Nullable Noun beforeOf(Reading reading, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        // "the opening of its $5 factory"
        boolean of =
                reading.sentence().lower(link).equals("of") && reading.tag(figure.hedgeFrom()) != WordClass.DETERMINER;
        Noun noun = of ? nouns.left(reading, link) : null;
        String lemma =
                noun == null ? "" : lexicon.forms().noun(reading.sentence().lower(noun.head()));
        return noun == null
                        || reading.figureAt(noun.head()) != null
                        || lexicon.kinds().is(lemma, WordKind.RECKONED)
                        || reading.tag(noun.head()) == WordClass.PROPER
                        || lexicon.claims().isPerson(lemma)
                ? null
                : noun;
    }

    private @Nullable Noun money(Reading reading, Figure figure) {
        Noun behind = named(reading, figure.after());
        if (behind != null) {
            return behind;
        }
        int at = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(at);
        if (lower.equals("worth")) {
            return reading.tag(beforeAdverbs(reading, at)) == WordClass.AUXILIARY
                    ? clauses.subject(reading, beforeAdverbs(reading, at))
                    : alone(reading, at);
        }
        if (reading.tag(at) == WordClass.GERUND && isOfMoney(reading, at)) {
            return alone(reading, at); // "families earning $5"
        }
        Noun of = beforeOf(reading, figure);
        if (of != null) {
            return of;
        }
        Noun seller = priced.find(reading, figure);
        return seller == null && lower.equals("at") ? putAt(reading, at) : seller;
    }

    private static int beforeAdverbs(Reading reading, int at) {
        int before = at - 1;
        while (before > 0 && reading.tag(before) == WordClass.ADVERB) {
            before--;
        }
        return before;
    }

    private static boolean isOfMoney(Reading reading, int at) {
        return reading.hits().stream()
                .anyMatch(hit -> hit.from() == at && hit.trigger().in(Domain.MONEY) != null);
    }

    /** "a 2 million dollar fine": the noun of money right behind an amount, whatever its tag. */
    private @Nullable Noun named(Reading reading, int at) {
        WordClass tag = reading.tag(at);
        if (tag == WordClass.NOUN) {
            Noun noun = nouns.right(reading, at, false);
            return noun != null && isOfMoney(reading, noun.head()) ? noun : null;
        }
        boolean like = tag == WordClass.ADJECTIVE || tag == WordClass.VERB;
        var trigger =
                lexicon.claims().noun(lexicon.forms().noun(reading.sentence().lower(at)));
        boolean money = like && trigger != null && trigger.in(Domain.MONEY) != null;
        return money && !reading.tag(at + 1).isNominal() ? new Noun(at, at + 1, at) : null;
    }

    /** "valued the designer at $5", "a deal valued at $5", "20 shares at $5". */
    private @Nullable Noun putAt(Reading reading, int at) {
        for (int i = at - 1; i >= Math.max(0, at - OBJECT); i--) {
            WordClass tag = reading.tag(i);
            boolean verb = tag == WordClass.VERB
                    || tag == WordClass.PARTICIPLE
                    || tag == WordClass.GERUND
                    || reading.sentence().lower(i).equals("put");
            String lemma = verb ? lexicon.forms().verb(reading.sentence().lower(i)) : null;
            if (lemma != null && lexicon.kinds().is(lemma, WordKind.PUTTING)) {
                boolean passive = i == at - 1;
                boolean told = reading.tag(i - 1) == WordClass.AUXILIARY || reading.tag(i - 1) == WordClass.ADVERB;
                return !passive ? object(reading, i + 1, at) : told ? clauses.subject(reading, i) : alone(reading, i);
            }
            if (verb
                    || reading.figureAt(i) != null
                    || reading.sentence().lower(i).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /** The noun right before {@code end}; null where it is joined to another, which may be meant: "the cost of damage", "gold and silver". */
    private @Nullable Noun alone(Reading reading, int end) {
        boolean like = isLike(reading, end - 1); // "a 5% stake worth", "relief supplies worth"
        Noun noun = like ? new Noun(end - 1, end, end - 1) : nouns.left(reading, end);
        if (noun == null || reading.figureAt(noun.head()) != null) {
            return null;
        }
        WordClass before = reading.tag(noun.from() - 1);
        boolean tied = before == WordClass.CONJUNCTION
                || reading.sentence().lower(noun.from() - 1).equals("of");
        return tied ? null : noun;
    }

    private @Nullable Noun object(Reading reading, int from, int at) {
        int start = reading.tag(from) == WordClass.DETERMINER ? from + 1 : from;
        Noun noun = start < at ? nouns.right(reading, start, false) : null;
        return noun == null || noun.to() > at ? null : noun;
    }

    /** "a 5.1% stake", "the 3 percent drop in sales": the noun that a share with an article describes. */
    private @Nullable Noun described(Reading reading, Figure figure) {
        int at = figure.after();
        boolean article = (reading.tag(figure.hedgeFrom() - 1) == WordClass.DETERMINER
                        || reading.tag(figure.from() - 1) == WordClass.DETERMINER)
                && figure.form() != Figure.Form.SHARE;
        if (!article || reading.sentence().is(at - 1, TokenKind.QUOTE)) {
            return null;
        }
        // "a 0.1 percent rise": no verb stands behind an article
        return isLike(reading, at) && !reading.tag(at + 1).isNominal()
                ? new Noun(at, at + 1, at)
                : reading.tag(at) == WordClass.NOUN || isModifier(reading, at) ? nouns.right(reading, at, false) : null;
    }

    /** "a 4.9% proposed tax increase". */
    private static boolean isModifier(Reading reading, int at) {
        WordClass next = reading.tag(at + 1);
        return reading.tag(at) == WordClass.PARTICIPLE && (next == WordClass.NOUN || next == WordClass.ADJECTIVE);
    }

    private boolean isLike(Reading reading, int at) {
        return reading.tag(at) == WordClass.VERB
                && lexicon.forms().parts(reading.sentence().lower(at)).indexOf('N') >= 0;
    }
}
