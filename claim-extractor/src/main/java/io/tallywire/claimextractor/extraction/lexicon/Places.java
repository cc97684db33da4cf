package io.tallywire.claimextractor.extraction.lexicon;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of countries, their demonyms, cities and regions, and aliases of other names. */
public final class Places {

    private final Map<String, String> countries;
    private final PhraseTable<String> countryPhrases;
    private final PhraseTable<String> placePhrases;
    private final Map<String, String> aliases;
    private final Set<String> notNames;

    Places() {
        TsvTable table = TsvTable.load("countries.tsv");
        countries = table.map();
        countryPhrases = table.phrases(row -> row.get(1));
        placePhrases = TsvTable.load("places.tsv").phrases(row -> row.get(1));
        aliases = TsvTable.load("name-aliases.tsv").map();
        notNames = TsvTable.load("not-names.tsv").set();
    }

    /** The slug of the country called {@code lower}; null when there is none. */
    public @Nullable String country(String lower) {
        return countries.get(lower);
    }

    /** Names and demonyms of countries, with the slug. */
    public PhraseTable<String> countryPhrases() {
        return countryPhrases;
    }

    /** Names of cities and regions, with the slug of their country. */
    public PhraseTable<String> placePhrases() {
        return placePhrases;
    }

    /** Whether {@code lower} names nothing although it is written with a capital. */
    public boolean isNoName(String lower) {
        return notNames.contains(lower);
    }

    /** The name that stands for {@code lower}; itself when it has no other. */
    public String alias(String lower) {
        return aliases.getOrDefault(lower, lower);
    }
}
