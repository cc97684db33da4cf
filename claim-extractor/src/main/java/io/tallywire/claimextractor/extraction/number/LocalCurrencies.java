package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.LocalCurrency;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What signs like "K" and "Rs" stand for in one text: the currency of the country that the text names most. */
public final class LocalCurrencies {

    /** A text that names no country and no currency. */
    static final LocalCurrencies NONE = new LocalCurrencies(Map.of());

    private final Map<String, Currency> signs;

    private LocalCurrencies(Map<String, Currency> signs) {
        this.signs = signs;
    }

    /** Those of {@code sentences}, all of a text. */
    public static LocalCurrencies of(List<Sentence> sentences, Lexicon lexicon) {
        Map<String, Integer> named = new HashMap<>();
        sentences.forEach(sentence -> count(sentence, lexicon, named));
        Map<String, Currency> signs = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (LocalCurrency local : lexicon.quantities().localCurrencies()) {
            int times = named.getOrDefault(local.country(), 0) + named.getOrDefault(local.code(), 0);
            if (times > most.getOrDefault(local.form(), 0)) {
                most.put(local.form(), times);
                signs.put(local.form(), new Currency(local.form(), "prefix", local.code(), 1));
            }
        }
        return new LocalCurrencies(Map.copyOf(signs));
    }

    private static void count(Sentence sentence, Lexicon lexicon, Map<String, Integer> named) {
        for (int i = 0; i < sentence.size(); i++) {
            var country = lexicon.places().countryPhrases().startingAt(sentence, i);
            if (country != null && sentence.at(i).isCapitalised()) {
                named.merge(country.value(), 1, Integer::sum);
            }
            String form = sentence.at(i).text();
            Currency word = lexicon.quantities().currency(lexicon.forms().noun(sentence.lower(i)), "word");
            Currency currency = word == null ? lexicon.quantities().currency(form, "code") : word;
            boolean sign = lexicon.quantities().localCurrencies().stream()
                    .anyMatch(local -> local.form().equals(form));
            if (currency != null && !sign) {
                named.merge(currency.code(), 1, Integer::sum);
            }
        }
    }

    /** The currency that {@code form} means before a number; null when it means none here. */
    @Nullable
    Currency of(String form) {
        return signs.get(form);
    }
}
