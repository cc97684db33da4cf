package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.Bound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that figures are made of. */
public final class QuantityWords {

    /** A number word: its role in number-words.tsv and its value. */
    public record NumberWord(String role, double value) {}

    /** The interval of a vague quantifier; null is open. */
    public record Vague(double low, @Nullable Double high) {}

    /** A currency word: its kind in currencies.tsv, the code and the factor of a subunit. */
    public record Currency(String form, String kind, String code, double factor) {}

    /** A physical unit: its name, dimension and whether it is written as a symbol. */
    public record Unit(String form, String name, String dimension, boolean symbol) {}

    private final Map<String, NumberWord> numbers;
    private final PhraseTable<Vague> vague;
    private final Set<String> numberOpeners;
    private final PhraseTable<Bound> leftHedges;
    private final PhraseTable<Bound> rightHedges;
    private final PhraseTable<Bound> crossings;
    private final Set<String> fillers;
    private final Set<String> definite;
    private final PhraseTable<Boolean> percents;
    private final Map<String, List<Currency>> currencies;
    private final List<LocalCurrency> localCurrencies;
    private final Set<String> localSigns;
    private final Map<String, List<Unit>> units;
    private final Map<String, Double> compounds = new HashMap<>();
    private final Map<String, String> timeWords;
    private final Map<String, Set<String>> notFigures;

    QuantityWords() {
        numbers = TsvTable.load("number-words.tsv")
                .map(row -> new NumberWord(row.get(1), Double.parseDouble(row.get(2))));
        vague = TsvTable.load("vague-words.tsv")
                .phrases(row -> new Vague(
                        Double.parseDouble(row.get(1)), row.get(2).isEmpty() ? null : Double.valueOf(row.get(2))));
        numberOpeners = openers(numbers.keySet(), vague.firstWords());
        TsvTable hedges = TsvTable.load("hedges.tsv");
        leftHedges = hedges(hedges, "left");
        rightHedges = hedges(hedges, "right");
        crossings = hedges(hedges, "crossing");
        fillers = TsvTable.load("hedge-fillers.tsv").set();
        definite = TsvTable.load("hedge-fillers.tsv").map().entrySet().stream()
                .filter(row -> row.getValue().equals("definite"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        percents = TsvTable.load("percent-words.tsv").phrases(row -> true);
        currencies = TsvTable.load("currencies.tsv")
                .lists(row -> new Currency(row.get(0), row.get(1), row.get(2), Double.parseDouble(row.get(3))));
        localCurrencies = TsvTable.load("local-currencies.tsv").rows().stream()
                .map(row -> new LocalCurrency(row.get(0), row.get(1), row.get(2)))
                .toList();
        localSigns = localCurrencies.stream().map(LocalCurrency::form).collect(Collectors.toUnmodifiableSet());
        units = TsvTable.load("units.tsv")
                .lists(row ->
                        new Unit(row.get(0), row.get(1), row.get(2), row.get(3).equals("symbol")));
        TsvTable.load("compound-units.tsv").map().forEach((pair, parts) -> compounds.put(pair, Double.valueOf(parts)));
        timeWords = TsvTable.load("time-words.tsv").map();
        Map<String, Set<String>> sides = new LinkedHashMap<>();
        for (var row : TsvTable.load("not-figures.tsv").rows()) {
            sides.computeIfAbsent(row.get(0), word -> new HashSet<>()).add(row.get(1));
        }
        notFigures = WordMap.copyOf(sides);
    }

    private static Set<String> openers(Set<String> numbers, Set<String> vague) {
        Map<String, Boolean> words = new HashMap<>();
        numbers.forEach(word -> words.put(word, true));
        vague.forEach(word -> words.put(word, true));
        return WordMap.copyOf(words).keySet();
    }

    private static PhraseTable<Bound> hedges(TsvTable table, String side) {
        PhraseTable.Builder<Bound> builder = new PhraseTable.Builder<>();
        table.rows().stream()
                .filter(row -> row.get(1).equals(side))
                .forEach(row -> builder.add(row.get(0), Bound.valueOf(row.get(2))));
        return builder.build();
    }

    /** The number word {@code lower}; null when it is none. */
    public @Nullable NumberWord number(String lower) {
        return numbers.get(lower);
    }

    /** Whether {@code lower} is a number word or opens a vague quantifier: "two", "several". */
    public boolean opensNumber(String lower) {
        return numberOpeners.contains(lower);
    }

    /** Whether {@code lower} is a number word with {@code role}. */
    public boolean hasRole(String lower, String role) {
        NumberWord word = numbers.get(lower);
        return word != null && word.role().equals(role);
    }

    /** The whole that the part {@code lower} is cut into: 5 for "fifths"; null when it names no part. */
    public @Nullable Double part(String lower) {
        NumberWord word = numbers.get(lower);
        if (word == null) {
            return null;
        }
        return switch (word.role()) {
            case "fraction" -> (double) Math.round(1 / word.value());
            case "ordinal" -> word.value();
            default -> null;
        };
    }

    /** Vague quantifiers. */
    public PhraseTable<Vague> vague() {
        return vague;
    }

    /** Hedges that stand before a figure. */
    public PhraseTable<Bound> leftHedges() {
        return leftHedges;
    }

    /** Hedges that stand behind a figure. */
    public PhraseTable<Bound> rightHedges() {
        return rightHedges;
    }

    /** Verbs that hedge an amount behind them unless it counts their object: "the toll passed 40". */
    public PhraseTable<Bound> crossings() {
        return crossings;
    }

    /** Whether {@code lower} may stand between hedge and figure. */
    public boolean isFiller(String lower) {
        return fillers.contains(lower);
    }

    /** Whether {@code lower} is a filler that points at something known, so that a preposition before it is no hedge. */
    public boolean isDefinite(String lower) {
        return definite.contains(lower);
    }

    /** Wordings of per cent. */
    public PhraseTable<Boolean> percents() {
        return percents;
    }

    /** The currency written {@code form} that is of one of {@code kinds}; null when there is none. */
    public @Nullable Currency currency(String form, String... kinds) {
        List<Currency> written = currencies.get(form);
        if (written == null) {
            return null;
        }
        List<String> wanted = List.of(kinds);
        for (Currency currency : written) {
            if (wanted.contains(currency.kind())) {
                return currency;
            }
        }
        return null;
    }

    /** Signs that mean money only in a text about their country. */
    public List<LocalCurrency> localCurrencies() {
        return localCurrencies;
    }

    /** Whether {@code form} is one of the signs of {@link #localCurrencies}. */
    public boolean isLocalSign(String form) {
        return localSigns.contains(form);
    }

    /** The unit written {@code form}, as word or symbol; null when there is none. */
    public @Nullable Unit unit(String form, boolean symbol) {
        List<Unit> written = units.get(form);
        if (written == null) {
            return null;
        }
        for (Unit unit : written) {
            if (unit.symbol() == symbol) {
                return unit;
            }
        }
        return null;
    }

    /** How many of the unit {@code smaller} make one {@code unit} that is told together with it; 0 when they are not. */
    public double parts(String unit, String smaller) {
        return compounds.getOrDefault(unit + " " + smaller, 0.0);
    }

    /** Whether time-words.tsv lists {@code lower} under {@code kind}. */
    public boolean isTime(String lower, String kind) {
        return kind.equals(timeWords.get(lower));
    }

    /** Whether a bare number beside {@code lower} is a name; {@code side} is "before" or "after". */
    public boolean isNotFigure(String lower, String side) {
        Set<String> sides = notFigures.get(lower);
        return sides != null && sides.contains(side);
    }
}
