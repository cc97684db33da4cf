package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows numbers that state no quantity: dates, years, clock times, ages, names, list numbers, bare "one". */
final class NotFigure {

    private final QuantityWords words;
    private final NumberName names;
    private final CountedPlural counted;
    private final ProductName products;
    private final SportFigure sports;
    private final SmallFigure small;
    private final AgeFigure ages;
    private final TimeFigure times;
    private final PageCounter counters;
    private final AddressNumber addresses;
    private final PrintedNumber printed;
    private final PassingFigure passing;

    NotFigure(Lexicon lexicon) {
        words = lexicon.quantities();
        counted = new CountedPlural(lexicon);
        names = new NumberName(lexicon, counted);
        products = new ProductName(words, lexicon.forms());
        sports = new SportFigure(lexicon);
        small = new SmallFigure(lexicon);
        ages = new AgeFigure(words);
        times = new TimeFigure(words);
        counters = new PageCounter(words, lexicon.forms());
        addresses = new AddressNumber(words, lexicon.forms());
        printed = new PrintedNumber(words, lexicon.forms());
        passing = new PassingFigure(words, lexicon.forms());
    }

    /** Whether {@code figure} states no quantity. */
    boolean rejects(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (figure.form() == Figure.Form.SHARE && figure.to() == figure.from() + 1) {
            return words.isNotFigure(sentence.lower(figure.from() - 1), "half");
        }
        if (figure.measure() == Figure.Measure.MONEY && products.isResolution(sentence, figure)) {
            return true;
        }
        if (figure.measure() == Figure.Measure.MONEY || figure.measure() == Figure.Measure.PERCENT) {
            return isRate(sentence, figure) || isYearOfMoney(sentence, figure);
        }
        if (figure.measure() == Figure.Measure.PHYSICAL) {
            return ProductName.isModel(sentence, tags, figure)
                    || ProductName.isSerial(sentence, figure)
                    || ages.isYears(sentence, figure)
                    || isPriced(sentence, figure)
                    || (figure.dimension().equals("time") && times.isAdverbial(sentence, figure))
                    || (figure.dimension().equals("time") && products.isPaper(sentence, figure))
                    || (figure.dimension().equals("length")
                            && (products.isCalibre(sentence, figure) || products.isRace(sentence, tags, figure)));
        }
        if (figure.high() != null && figure.high() == 0) {
            return !small.isNone(sentence, tags, figure);
        }
        if (figure.to() == figure.from() + 3
                && sentence.lower(figure.from() + 1).equals("/")) {
            // "3/8" numbers a picture unless it is a part of something
            return !sentence.lower(figure.to()).equals("of");
        }
        boolean digits = figure.form() == Figure.Form.DIGITS;
        return sports.is(sentence, tags, figure)
                || names.isNumberedName(sentence, tags, figure)
                || times.isDateOrClock(sentence, figure)
                || ages.isAge(sentence, tags, figure)
                || small.isBareOne(sentence, tags, figure)
                || small.isPhrase(sentence, figure)
                || small.isNoun(sentence, tags, figure)
                || products.isResolution(sentence, figure)
                || products.isPlane(sentence, figure)
                || products.isDialled(sentence, figure)
                || counters.is(sentence, figure)
                || addresses.is(sentence, tags, figure)
                || printed.is(sentence, tags, figure)
                || (names.isPair(sentence, figure) && !counted.is(sentence, tags, figure))
                || (digits
                        && (names.isYear(sentence, tags, figure)
                                || names.isName(sentence, tags, figure)
                                || NumberName.isList(sentence, figure)));
    }

    /** Whether {@code figure} is a quantity that is no news by itself: points in a championship, the parts of a kind. */
    boolean isStanding(Sentence sentence, List<WordClass> tags, Figure figure) {
        return passing.is(sentence, tags, figure) || (figure.isPlainCount() && sports.isStanding(sentence, figure));
    }

    /** The 1 of "GHS12.1/$1": the other side of an exchange rate. */
    private static boolean isRate(Sentence sentence, Figure figure) {
        return figure.isOne()
                && figure.measure() == Figure.Measure.MONEY
                && sentence.lower(figure.from() - 1).equals("/")
                && sentence.at(figure.from()).glued();
    }

    /** "the price of 10 grams of gold": how much a price is for. */
    private boolean isPriced(Sentence sentence, Figure figure) {
        boolean of = sentence.lower(figure.from() - 1).equals("of")
                || sentence.lower(figure.from() - 1).equals("for");
        return of
                && figure.hedgeFrom() == figure.from()
                && !figure.dimension().equals("time")
                && words.isNotFigure(sentence.lower(figure.from() - 2), "pricing");
    }

    /** "in 2017 dollars": what money was worth in that year. */
    private static boolean isYearOfMoney(Sentence sentence, Figure figure) {
        return figure.to() == figure.from() + 2
                && sentence.lower(figure.from() - 1).equals("in")
                && sentence.at(figure.from()).isYearLike();
    }

    /** Whether {@code figure} is a duration that only says when, by rules that may be wrong. */
    boolean isAdverbial(Sentence sentence, List<WordClass> tags, Figure figure) {
        return figure.measure() == Figure.Measure.PHYSICAL
                && figure.dimension().equals("time")
                && !ProductName.isModel(sentence, tags, figure)
                && !ages.isYears(sentence, figure)
                && times.isAdverbial(sentence, figure)
                && !times.isPoint(sentence, figure);
    }

    /** Whether {@code figure} is not even a quantity: a date, a clock time, a name, a score, a bare pronoun. */
    boolean rejectsQuantity(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (!figure.isPlainCount()) {
            if (figure.measure() == Figure.Measure.PHYSICAL && ProductName.isModel(sentence, tags, figure)) {
                return true;
            }
            boolean time = figure.measure() == Figure.Measure.PHYSICAL
                    && figure.dimension().equals("time")
                    && figure.form() == Figure.Form.WORDS
                    && figure.adjectival()
                    && !sentence.is(figure.after(), TokenKind.PUNCTUATION)
                    && !words.isTime(sentence.lower(figure.after()), "ago");
            return time
                    || ProductName.isSerial(sentence, figure)
                    || (figure.form() == Figure.Form.SHARE && rejects(sentence, tags, figure));
        }
        if (figure.high() != null
                && figure.high() == 0
                && !words.hasRole(sentence.lower(figure.from()), "none")
                && !sentence.is(figure.from() - 1, TokenKind.HYPHEN)) {
            return times.isDateOrClock(sentence, figure);
        }
        if (figure.isOne() && figure.form() == Figure.Form.WORDS) {
            WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
            boolean named = next == WordClass.PROPER
                    && figure.to() + 1 < tags.size()
                    && tags.get(figure.to() + 1) == WordClass.NOUN;
            boolean counts = named
                    || next == WordClass.NOUN
                    || next == WordClass.ADJECTIVE
                    || sentence.lower(figure.to()).equals("of");
            return !counts;
        }
        boolean fraction = figure.to() == figure.from() + 3
                && sentence.lower(figure.from() + 1).equals("/");
        return !names.isPair(sentence, figure)
                && !fraction
                && (names.isRank(sentence, tags, figure) || rejects(sentence, tags, figure));
    }

    /** Whether {@code figure} is not even a number: a pronoun, an ordinal. */
    boolean rejectsNumber(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (NumberName.isOrdinal(sentence, figure) || words.hasRole(sentence.lower(figure.from()), "none")) {
            return true;
        }
        WordClass before = figure.from() == 0 ? WordClass.MARK : tags.get(figure.from() - 1);
        boolean pointed = before == WordClass.DETERMINER || before == WordClass.RELATIVE || before == WordClass.PRONOUN;
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        boolean counts = next == WordClass.NOUN || next == WordClass.ADJECTIVE;
        return figure.isOne() && figure.form() == Figure.Form.WORDS && pointed && !counts;
    }
}
