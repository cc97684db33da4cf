package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells apart what one article tells under one key but cannot mean as one quantity. The first figure under a key, and what agrees with
 * it, keeps the key. A figure that contradicts it is a part, another place's or an earlier one's ("12 gorillas, 3 female gorillas"), and
 * is named by the words of its subject, unless it is another speaker's: then it is a dispute, which is what a tally is to show.
 */
final class KeyParts {

    /** By how much figures may miss one another and still agree. */
    private static final double SLACK = 0.02;

    /** How many figures of one key and unit are remembered, so that any text is read in linear time. */
    private static final int MOST = 16;

    private record Interval(double low, double high) {

        static Interval of(Figure figure) {
            return new Interval(
                    figure.low() == null ? Double.NEGATIVE_INFINITY : figure.low(),
                    figure.high() == null ? Double.POSITIVE_INFINITY : figure.high());
        }

        boolean agrees(Interval other) {
            return low <= other.highest() && other.low <= highest();
        }

        private double highest() {
            return high + SLACK * Math.abs(high);
        }
    }

    /** What keeps a key: its figures by unit, since figures in different units are not compared, and who tells them. */
    private static final class Main {

        private final Map<String, List<Interval>> figures = new HashMap<>();
        private final Set<String> speakers = new HashSet<>();
        private boolean ownVoice;

        boolean takes(Draft draft) {
            List<Interval> told = figures.computeIfAbsent(draft.unit(), unit -> new ArrayList<>());
            Interval figure = Interval.of(draft.figure());
            if (!told.isEmpty() && told.stream().noneMatch(figure::agrees)) {
                return false;
            }
            if (told.size() < MOST) {
                told.add(figure);
            }
            if (draft.attribution() == null) {
                ownVoice = true;
            } else {
                speakers.add(draft.attribution().canonical());
            }
            return true;
        }

        boolean isDisputedBy(Draft draft) {
            return !ownVoice
                    && draft.attribution() != null
                    && !speakers.contains(draft.attribution().canonical());
        }
    }

    private final IdentityHashMap<Draft, Main> others = new IdentityHashMap<>();

    /**
     * The parts of one article.
     *
     * @param key the key of a claim without its part
     * @param drafts all claims of the article, in their order
     */
    KeyParts(Function<Draft, String> key, List<Draft> drafts) {
        Map<String, Main> mains = new HashMap<>();
        for (Draft draft : drafts) {
            Main main = mains.computeIfAbsent(key.apply(draft), made -> new Main());
            if (!main.takes(draft)) {
                others.put(draft, main);
            }
        }
    }

    /** Whether {@code draft} is something else than what the article tells first under its key. */
    boolean isOther(Draft draft) {
        Main main = others.get(draft);
        return main != null && !main.isDisputedBy(draft);
    }
}
