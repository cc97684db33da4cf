package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a sentence, from left to right, without the numbers that are none. */
public final class FigureFinder {

    /**
     * The figures of a sentence.
     *
     * @param stated those that state a quantity
     * @param durations those that, by the rules, only tell when ("for three days"), and may be more
     */
    public record Figures(List<Figure> stated, List<Figure> durations) {

        /** No figures. */
        public static final Figures NONE = new Figures(List.of(), List.of());

        /** Whether there is none of either. */
        public boolean isEmpty() {
            return stated.isEmpty() && durations.isEmpty();
        }
    }

    private final AmountReader amounts;
    private final RangeReader ranges;
    private final UnitReader units;
    private final Hedger hedger;
    private final CompoundReader compounds;
    private final NotFigure notFigure;
    private final QuantityWords words;
    private final Lexicon lexicon;

    /** Finds figures with the tables of {@code lexicon}. */
    public FigureFinder(Lexicon lexicon) {
        this(lexicon, LocalCurrencies.NONE);
    }

    private FigureFinder(Lexicon lexicon, LocalCurrencies local) {
        this.lexicon = lexicon;
        amounts = new AmountReader(lexicon.quantities(), lexicon.forms(), local);
        units = new UnitReader(lexicon.quantities(), lexicon.forms());
        ranges = new RangeReader(amounts, units, lexicon.quantities());
        hedger = new Hedger(lexicon.quantities());
        compounds = new CompoundReader(lexicon.quantities());
        notFigure = new NotFigure(lexicon);
        words = lexicon.quantities();
    }

    /** One that reads the signs of money as a text of {@code local} means them. */
    public FigureFinder with(LocalCurrencies local) {
        return new FigureFinder(lexicon, local);
    }

    /** The figures of {@code sentence}, whose tokens have the classes {@code tags}, without those of {@code names}. */
    public Figures find(Sentence sentence, List<WordClass> tags, NamedNumbers names) {
        List<Figure> durations = new ArrayList<>();
        Predicate<Figure> rejected = figure -> {
            if (names.has(sentence, figure)) {
                return true;
            }
            if (notFigure.isAdverbial(sentence, tags, figure)) {
                durations.add(figure);
                return true;
            }
            return notFigure.rejects(sentence, tags, figure) || notFigure.isStanding(sentence, tags, figure);
        };
        List<Figure> stated = FormerAmount.carry(sentence, compounds.join(sentence, find(sentence, rejected), false));
        return new Figures(stated, durations);
    }

    /** Every quantity of {@code sentence}, also those that claim nothing: ages, stretches of time, "one of". */
    public List<Figure> findAll(Sentence sentence, List<WordClass> tags) {
        return compounds.join(
                sentence, find(sentence, figure -> notFigure.rejectsQuantity(sentence, tags, figure)), true);
    }

    /** Every number of {@code sentence}, also those of dates and names; no pronouns ("that one"), no ordinals. */
    public List<Figure> findNumbers(Sentence sentence, List<WordClass> tags) {
        return find(sentence, figure -> notFigure.rejectsNumber(sentence, tags, figure));
    }

    private List<Figure> find(Sentence sentence, Predicate<Figure> rejected) {
        List<Figure> figures = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Amount amount = amounts.read(sentence, at);
            if (amount == null) {
                at++;
                continue;
            }
            RangeReader.Range range = ranges.read(sentence, amount);
            Figure figure = hedger.hedge(sentence, figure(sentence, amount, range));
            if (!isBare(sentence, figure) && !rejected.test(figure)) {
                figures.add(figure);
            }
            at = figure.to();
        }
        return figures;
    }

    /** "a mile", which nothing says to be as much as that. */
    private static boolean isBare(Sentence sentence, Figure figure) {
        return figure.to() == figure.from() + 1
                && NumberWordReader.isArticle(sentence.lower(figure.from()))
                && (figure.bound() == Bound.EXACT || figure.measure() != Figure.Measure.PHYSICAL);
    }

    private Figure figure(Sentence sentence, Amount amount, RangeReader.@Nullable Range range) {
        Amount last = range == null ? amount : range.second();
        int to = last.to();
        String code = amount.code() == null ? last.code() : amount.code();
        boolean percent = amount.percent() || last.percent();
        UnitReader.Found behind = code == null && !percent ? units.read(sentence, to) : null;
        UnitReader.Found found =
                behind == null && code == null && !percent ? units.before(sentence, amount.from(), to) : behind;
        double factor = code == null ? 1 : last.subunit();
        Numeral numeral = amount.numeral();
        double low = (range == null ? numeral.low() : range.low()) * factor;
        Double high = range == null ? times(numeral.high(), factor) : Double.valueOf(range.high() * factor);
        boolean vague = numeral.form() == Figure.Form.VAGUE;
        Bound bound = range != null ? Bound.RANGE : vague ? Bound.VAGUE : Bound.EXACT;
        Figure.Measure measure = code != null
                ? Figure.Measure.MONEY
                : percent ? Figure.Measure.PERCENT : found != null ? Figure.Measure.PHYSICAL : Figure.Measure.COUNT;
        String unit = code != null
                ? code
                : percent ? "%" : found != null ? found.unit().name() : item(sentence, to);
        String dimension =
                switch (measure) {
                    case MONEY -> "money";
                    case PERCENT -> "percent";
                    case COUNT -> "count";
                    case PHYSICAL -> found == null ? "count" : found.unit().dimension();
                };
        int after = found == null ? to : found.to();
        boolean adjectival = found == null ? isHyphenated(sentence, to) : found.hyphen();
        Double point = high == null ? Double.valueOf(low) : Double.valueOf((low + high) / 2);
        return new Figure(
                amount.from(),
                to,
                amount.from(),
                adjectival && found == null ? after + 1 : after,
                low,
                high,
                point,
                bound,
                numeral.form(),
                measure,
                unit,
                dimension,
                factor,
                adjectival);
    }

    /** "item", or the code of the crypto coin that is counted. */
    private String item(Sentence sentence, int to) {
        var coin = to < sentence.size() ? words.currency(sentence.at(to).text(), "coin") : null;
        return coin == null ? "item" : coin.code();
    }

    private static boolean isHyphenated(Sentence sentence, int to) {
        return to + 1 < sentence.size()
                && sentence.is(to, TokenKind.HYPHEN)
                && sentence.at(to + 1).isWord();
    }

    private static @Nullable Double times(@Nullable Double value, double factor) {
        return value == null ? null : Double.valueOf(value * factor);
    }
}
