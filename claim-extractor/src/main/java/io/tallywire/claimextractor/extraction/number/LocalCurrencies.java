package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.LocalCurrency;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
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
        return hasSign(sentences, lexicon) ? count(sentences, lexicon) : NONE;
    }

    /** Whether a word that may stand for money stands before a number; few texts have one. */
    private static boolean hasSign(List<Sentence> sentences, Lexicon lexicon) {
        for (Sentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                if (sentence.is(i, TokenKind.NUMBER)
                        && lexicon.quantities().isLocalSign(sentence.at(i - 1).text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalCurrencies count(List<Sentence> sentences, Lexicon lexicon) {
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
            if (currency != null && !lexicon.quantities().isLocalSign(form)) {
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
