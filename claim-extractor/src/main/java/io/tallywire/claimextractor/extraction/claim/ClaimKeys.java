package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes claim keys and labels. A key never holds the figure, so that differing figures of one thing meet. */
final class ClaimKeys {

    private final ClaimWords words;
    private final @Nullable Anchor anchor;
    private final Map<Event, String> usual;

    /**
     * Makes the keys of one article.
     *
     * @param drafts all its claims: an implied subject is read as the one that the article names most with that event
     */
    ClaimKeys(ClaimWords words, @Nullable Anchor anchor, List<Draft> drafts) {
        this.words = words;
        this.anchor = anchor;
        usual = usual(drafts);
    }

    private Map<Event, String> usual(List<Draft> drafts) {
        Map<Event, Map<String, Integer>> counts = new EnumMap<>(Event.class);
        for (Draft draft : drafts) {
            if (draft.head() != null && draft.figure().measure() == Figure.Measure.COUNT) {
                counts.computeIfAbsent(draft.event(), event -> new HashMap<>()).merge(group(draft), 1, Integer::sum);
            }
        }
        Map<Event, String> best = new EnumMap<>(Event.class);
        counts.forEach((event, groups) -> groups.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(entry -> best.put(event, entry.getKey())));
        return best;
    }

    private String group(Draft draft) {
        String head = draft.head();
        String group = head == null ? "" : Names.slug(words.group(head));
        return draft.nation() == null ? group : group + ":" + draft.nation();
    }

    /** The subject's group, with its nation. */
    String canonical(Draft draft) {
        if (draft.head() != null) {
            return group(draft);
        }
        String known = draft.figure().measure() == Figure.Measure.COUNT ? usual.get(draft.event()) : null;
        return known != null ? known : draft.unit().equals("person") ? "person" : "";
    }

    /** The key of {@code draft}: event, subject, dimension, anchor, period. */
    String key(Draft draft) {
        return String.join(
                "|",
                draft.event().name().toLowerCase(Locale.ROOT),
                canonical(draft),
                dimension(draft),
                anchor == null ? "" : anchor.slug(),
                draft.period().scope());
    }

    private static String dimension(Draft draft) {
        return draft.figure().measure() == Figure.Measure.COUNT
                ? draft.unit()
                : draft.figure().dimension();
    }

    /** "North Korean soldiers killed, Kursk" in words. */
    String label(Draft draft) {
        String subject = canonical(draft).replace('-', ' ');
        int colon = subject.indexOf(':');
        String noun = colon < 0
                ? subject
                : Names.title(subject.substring(colon + 1).replace(' ', '-')) + " " + subject.substring(0, colon);
        String event = draft.event().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String text = noun.isEmpty() ? event : noun + " " + event;
        String label = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        String placed = anchor == null ? label : label + ", " + anchor.name();
        return draft.period().scope().equals("cumulative")
                ? placed
                : placed + " (" + draft.period().scope().replace('-', ' ') + ")";
    }
}
