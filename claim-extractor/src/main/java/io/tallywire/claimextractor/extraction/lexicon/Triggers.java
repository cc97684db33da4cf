package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Trigger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of events.tsv and frames.tsv: what happens, by verbs, nouns, exact wordings and what follows the object of a verb. */
final class Triggers {

    private final Map<String, Trigger> verbs;
    private final Map<String, Trigger> nouns;
    private final PhraseTable<Trigger> phrases;
    private final PhraseTable<Map<String, Trigger>> complements;

    Triggers() {
        Map<String, Trigger> byVerb = new HashMap<>();
        Map<String, Trigger> byNoun = new HashMap<>();
        Map<String, Trigger> exact = new TreeMap<>();
        for (var row : TsvTable.load("events.tsv").rows()) {
            Map<String, Trigger> table =
                    switch (row.get(1)) {
                        case "verb" -> byVerb;
                        case "noun" -> byNoun;
                        default -> exact;
                    };
            Domain domain = domain(row.get(2));
            Event event = Event.valueOf(row.get(3));
            table.merge(row.get(0), new Trigger(Map.of(domain, event)), (old, add) -> old.with(domain, event));
        }
        verbs = WordMap.copyOf(byVerb);
        nouns = WordMap.copyOf(byNoun);
        PhraseTable.Builder<Trigger> builder = new PhraseTable.Builder<>();
        exact.forEach(builder::add);
        phrases = builder.build();
        complements = complements(TsvTable.load("frames.tsv"));
    }

    private static Domain domain(String name) {
        return Domain.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static PhraseTable<Map<String, Trigger>> complements(TsvTable frames) {
        Map<String, Map<String, Trigger>> verbs = new TreeMap<>();
        for (var row : frames.rows()) {
            Trigger trigger = new Trigger(Map.of(domain(row.get(2)), Event.valueOf(row.get(3))));
            for (String verb : row.get(1).split(" ", -1)) {
                if (verbs.computeIfAbsent(row.get(0), key -> new HashMap<>()).put(verb, trigger) != null) {
                    throw new IllegalStateException(
                            frames.name() + ": \"" + row.get(0) + "\" stands twice for \"" + verb + "\"");
                }
            }
        }
        PhraseTable.Builder<Map<String, Trigger>> builder = new PhraseTable.Builder<>();
        verbs.forEach((phrase, triggers) -> builder.add(phrase, Map.copyOf(triggers)));
        return builder.build();
    }

    /** What a verb triggers; null when nothing. */
    @Nullable
    Trigger verb(String lemma) {
        return verbs.get(lemma);
    }

    /** What a noun triggers; null when nothing. */
    @Nullable
    Trigger noun(String lemma) {
        return nouns.get(lemma);
    }

    /** Triggers of an exact wording. */
    PhraseTable<Trigger> phrases() {
        return phrases;
    }

    /** What tells behind its object what a verb does to it, by the lemma of the verb. */
    PhraseTable<Map<String, Trigger>> complements() {
        return complements;
    }
}
