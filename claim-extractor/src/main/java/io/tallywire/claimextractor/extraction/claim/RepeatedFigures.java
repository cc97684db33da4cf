package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that an article tells again: "21 girls were freed ... the 21 met their parents" is one quantity, however its
 * second mention is worded, so the second takes the key of the first. The figure itself is never part of the key.
 */
final class RepeatedFigures {

    /** Smaller counts are told of different things by chance. */
    private static final double LEAST_COUNT = 10;

    private record Told(
            String unit, @Nullable Double low, @Nullable Double high) {}

    private final IdentityHashMap<Draft, Draft> leads = new IdentityHashMap<>();

    /** Reads all claims of one article, in their order. */
    RepeatedFigures(List<Draft> drafts) {
        Map<Told, Draft> first = new HashMap<>();
        for (Draft draft : drafts) {
            if (isTelling(draft.figure())) {
                Draft lead = first.putIfAbsent(told(draft), draft);
                // in one sentence the same figure counts another thing: "12 men and 12 women"
                if (lead != null && sentence(lead) != sentence(draft)) {
                    leads.put(draft, lead);
                }
            }
        }
    }

    /** The claim that tells the figure of {@code draft} first; itself when no other does. */
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
