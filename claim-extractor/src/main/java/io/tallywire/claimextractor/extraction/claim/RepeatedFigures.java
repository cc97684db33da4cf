package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that an article tells again: "21 girls were freed ... the 21 met their parents" is one quantity, however its
 * second mention is worded, so all take the key of the mention that says most: the first that names what is counted and what happens
 * to it, else the first that names what is counted, else the first. The figure itself is never part of the key.
 */
final class RepeatedFigures {

    /** Smaller counts are told of different things by chance. */
    private static final double LEAST_COUNT = 10;

    private record Told(
            String unit, @Nullable Double low, @Nullable Double high) {}

    private final IdentityHashMap<Draft, Draft> leads = new IdentityHashMap<>();

    /**
     * Reads all claims of one article, sentence by sentence.
     *
     * @param implied whether a claim names no thing of its own
     */
    RepeatedFigures(Predicate<Draft> implied, List<Draft> drafts) {
        Map<Told, List<Draft>> mentions = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (isTelling(draft.figure())) {
                List<Draft> same = mentions.computeIfAbsent(told(draft), told -> new ArrayList<>());
                // in one sentence the same figure counts another thing: "12 men and 12 women"
                if (same.isEmpty() || sentence(same.get(same.size() - 1)) != sentence(draft)) {
                    same.add(draft);
                }
            }
        }
        for (List<Draft> same : mentions.values()) {
            Draft lead = same.stream()
                    .max(Comparator.comparingInt(draft -> says(implied, draft)))
                    .orElseThrow();
            same.forEach(draft -> leads.put(draft, lead));
        }
    }

    private static int says(Predicate<Draft> implied, Draft draft) {
        return implied.test(draft) ? 0 : draft.event() == Event.COUNT ? 1 : 2;
    }

    /** The claim that says most of the figure of {@code draft}; itself when no other tells it. */
    Draft lead(Draft draft) {
        return leads.getOrDefault(draft, draft);
    }

    private static boolean isTelling(Figure figure) {
        Double value = figure.low() != null ? figure.low() : figure.high();
        boolean small = figure.isPlainCount() && value != null && value < LEAST_COUNT;
        return figure.bound() != Bound.VAGUE && value != null && !small;
    }

    private static int sentence(Draft draft) {
        return draft.reading().sentence().start();
    }

    private static Told told(Draft draft) {
        Figure figure = draft.figure();
        return new Told(figure.isPlainCount() ? "" : draft.unit(), figure.low(), figure.high());
    }
}
