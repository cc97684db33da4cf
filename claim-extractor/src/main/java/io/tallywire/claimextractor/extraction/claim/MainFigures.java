package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the amount of money and the stretch of time that an article is mostly about: the one that it tells in most sentences, the
 * headline counting twice, of several the first; and it must tell it in two, or right at its start. Articles on one event share it, while
 * each words it in its own way ("a $5 billion hit", "the charge", "earnings fell by"), so that its event and noun would part them.
 */
final class MainFigures {

    private static final String TIME = "time"; // as the table of units calls it

    /** By how much figures may differ and still be the same. */
    private static final double SLACK = 0.02;

    private static final int REPEATED = 2;

    /** Where headline and first sentences of an article end, in UTF-16 units: what stands there is its matter. */
    private static final int LEAD = 350;

    /** How many figures of one dimension are compared, so that any text is read in linear time. */
    private static final int MOST = 32;

    /** One figure with all claims that tell it. */
    private record Told(String unit, double value, List<Draft> drafts) {

        boolean is(Draft draft, double other) {
            return unit.equals(draft.unit())
                    && Math.abs(value - other) <= SLACK * Math.max(Math.abs(value), Math.abs(other));
        }

        boolean isEarly() {
            return drafts.get(0).reading().sentence().start() < LEAD;
        }

        int times() {
            return Mentions.count(drafts);
        }
    }

    private final Set<Draft> mains = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The main figures among {@code drafts}, all claims of one article in their order. */
    MainFigures(List<Draft> drafts) {
        Map<String, List<Told>> dimensions = new HashMap<>();
        for (Draft draft : drafts) {
            if (mayBeMain(draft.figure())) {
                add(draft, dimensions.computeIfAbsent(draft.figure().dimension(), dimension -> new ArrayList<>()));
            }
        }
        for (List<Told> told : dimensions.values()) {
            Told main = main(told);
            if (main != null) {
                mains.addAll(main.drafts());
            }
        }
    }

    private static boolean mayBeMain(Figure figure) {
        return figure.point() != null
                && (figure.measure() == Figure.Measure.MONEY
                        || figure.dimension().equals(TIME));
    }

    private static void add(Draft draft, List<Told> told) {
        Double point = draft.figure().point();
        double value = point == null ? 0 : point;
        for (Told known : told) {
            if (known.is(draft, value)) {
                known.drafts().add(draft);
                return;
            }
        }
        if (told.size() < MOST) {
            told.add(new Told(draft.unit(), value, new ArrayList<>(List.of(draft))));
        }
    }

    private static @Nullable Told main(List<Told> told) {
        Told first = told.get(0);
        for (Told other : told) {
            first = other.times() > first.times() ? other : first;
        }
        return first.times() >= REPEATED || first.isEarly() ? first : null;
    }

    /** Whether {@code draft} tells a main figure. */
    boolean contains(Draft draft) {
        return mains.contains(draft);
    }
}
