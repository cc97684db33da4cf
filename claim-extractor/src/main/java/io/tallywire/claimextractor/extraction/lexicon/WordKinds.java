package io.tallywire.claimextractor.extraction.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Small closed lists of words, each of one kind; a word may be of several. */
public final class WordKinds {

    private final Map<String, Set<WordKind>> kinds;

    WordKinds(TsvTable table) {
        Map<String, Set<WordKind>> read = new HashMap<>();
        for (var row : table.rows()) {
            read.computeIfAbsent(row.get(0), word -> EnumSet.noneOf(WordKind.class))
                    .add(WordKind.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace(' ', '_')));
        }
        kinds = WordMap.copyOf(read);
    }

    /** Whether {@code lower} is of {@code kind}. */
    public boolean is(String lower, WordKind kind) {
        Set<WordKind> of = kinds.get(lower);
        return of != null && of.contains(kind);
    }
}
