package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.Event;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that labels of claims are made of. */
public final class LabelWords {

    private static final String SUBJECT = "{}";

    private final Map<Event, String> phrases = new EnumMap<>(Event.class);
    private final Map<Event, String> bare = new EnumMap<>(Event.class);
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> plurals = new HashMap<>();

    LabelWords(TsvTable countries, TsvTable irregularForms) {
        for (var row : TsvTable.load("event-labels.tsv").rows()) {
            Event event = Event.valueOf(row.get(0));
            phrases.put(event, row.get(1));
            bare.put(event, row.get(2));
        }
        for (var row : countries.rows()) {
            if (row.get(2).equals("adjective")) {
                adjectives.putIfAbsent(row.get(1), row.get(0));
            }
        }
        for (var row : irregularForms.rows()) {
            if (row.get(2).equals("N")) {
                plurals.putIfAbsent(row.get(1), row.get(0));
            }
        }
    }

    /** What is claimed of {@code subject}, in words: "soldiers killed", "price of bread"; the subject may be empty. */
    public String phrase(Event event, String subject) {
        String name = event.name().toLowerCase(Locale.ROOT);
        return subject.isEmpty() || subject.equals(bare.get(event))
                ? bare.getOrDefault(event, name)
                : phrases.getOrDefault(event, SUBJECT + " " + name).replace(SUBJECT, subject);
    }

    /** "north-korea" as "North Korean". */
    public String adjective(String slug) {
        String adjective = adjectives.getOrDefault(slug, slug.replace('-', ' '));
        StringBuilder title = new StringBuilder(adjective);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == ' ') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }

    /** The plural of {@code noun}. */
    public String plural(String noun) {
        String irregular = plurals.get(noun);
        if (irregular != null) {
            return irregular;
        }
        int last = noun.length() - 1;
        boolean consonant = last > 0 && "aeiou".indexOf(noun.charAt(last - 1)) < 0;
        if (noun.endsWith("y") && consonant) {
            return noun.substring(0, last) + "ies";
        }
        boolean sibilant = noun.endsWith("s")
                || noun.endsWith("x")
                || noun.endsWith("ch")
                || noun.endsWith("sh")
                || noun.endsWith("z");
        return noun + (sibilant ? "es" : "s");
    }
}
