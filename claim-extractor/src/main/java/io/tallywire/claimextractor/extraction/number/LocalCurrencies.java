package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.LocalCurrency;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.Currency;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What signs like "K" and "Rs" stand for in one text: the currency of the country that the text names most, by itself or by a
 * town; in a text that names none of them, and has amounts with the sign, the one that the table has first.
 */
public final class LocalCurrencies {

    /** A text that names no country and no currency. */
    static final LocalCurrencies NONE = new LocalCurrencies(Map.of());

    private final Map<String, Currency> signs;

    private LocalCurrencies(Map<String, Currency> signs) {
        this.signs = signs;
    }

    /** Those of {@code sentences}, all of a text. */
    public static LocalCurrencies of(List<Sentence> sentences, Lexicon lexicon) {
        Set<String> amounts = new HashSet<>();
        return hasSign(sentences, lexicon, amounts) ? count(sentences, lexicon, amounts) : NONE;
    }

    /** Whether a word that may stand for money stands before a number; few texts have one. Those before amounts are added. */
    private static boolean hasSign(List<Sentence> sentences, Lexicon lexicon, Set<String> amounts) {
        boolean found = false;
        for (Sentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                if (sentence.is(i, TokenKind.NUMBER)
                        && lexicon.quantities().isLocalSign(sentence.at(i - 1).text())) {
                    found = true;
                    if (isAmount(sentence, i, lexicon)) {
                        amounts.add(sentence.at(i - 1).text());
                    }
                }
            }
        }
        return found;
    }

    /** "N6m", "Shs1.3 billion", "K2,500": no name has such a number. */
    private static boolean isAmount(Sentence sentence, int number, Lexicon lexicon) {
        int behind = sentence.is(number + 1, TokenKind.HYPHEN) ? number + 2 : number + 1;
        NumberWord next = lexicon.quantities().number(sentence.lower(behind));
        boolean magnitude = next != null
                && (next.role().equals("magnitude")
                        || (next.role().equals("suffix")
                                && sentence.at(number + 1).glued()));
        boolean glued = sentence.at(number).glued();
        // "Tk 20 crore"
        boolean apart = magnitude && sentence.at(number - 1).text().length() > 1;
        return apart || (glued && (magnitude || sentence.at(number).text().indexOf(',') > 0));
    }

    private static LocalCurrencies count(List<Sentence> sentences, Lexicon lexicon, Set<String> amounts) {
        Map<String, Integer> named = new HashMap<>();
        sentences.forEach(sentence -> count(sentence, lexicon, named));
        Map<String, Currency> signs = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (LocalCurrency local : lexicon.quantities().localCurrencies()) {
            int times = named.getOrDefault(local.country(), 0) + named.getOrDefault(local.code(), 0);
            boolean first = amounts.contains(local.form()) && !signs.containsKey(local.form());
            if (first || times > most.getOrDefault(local.form(), 0)) {
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
            var place = sentence.at(i).isCapitalised()
                    ? lexicon.places().placePhrases().startingAt(sentence, i)
                    : null;
            if (place != null) {
                named.merge(place.value(), 1, Integer::sum);
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
