package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells apart what one article tells under one key but cannot mean as one quantity. The figure that it tells most often under a key, of
 * several the largest, and what agrees with it keep the key. One that contradicts it is a part, another place's or an earlier one's
 * ("12 gorillas, 3 female gorillas"), and is named by the words of its subject, unless it is another speaker's: then it is a dispute,
 * which is what a tally is to show.
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

    /** Who tells the figures that keep a key. */
    private static final class Main {

        private final Set<String> speakers = new HashSet<>();
        private boolean ownVoice;

        void takes(Draft draft) {
            if (draft.attribution() == null) {
                ownVoice = true;
            } else {
                speakers.add(draft.attribution().canonical());
            }
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
        Map<String, Map<String, List<Draft>>> told = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            told.computeIfAbsent(key.apply(draft), made -> new LinkedHashMap<>())
                    .computeIfAbsent(draft.unit(), unit -> new ArrayList<>())
                    .add(draft);
        }
        for (Map<String, List<Draft>> units : told.values()) {
            Main main = new Main();
            // figures in different units are not compared
            units.values().forEach(same -> part(main, same));
        }
    }

    private void part(Main main, List<Draft> same) {
        List<Interval> kept = new ArrayList<>(List.of(mostTold(same)));
        for (Draft draft : same) {
            Interval figure = Interval.of(draft.figure());
            if (kept.stream().noneMatch(figure::agrees)) {
                others.put(draft, main);
                continue;
            }
            if (kept.size() < MOST) {
                kept.add(figure);
            }
            main.takes(draft);
        }
    }

    private static Interval mostTold(List<Draft> same) {
        Interval best = Interval.of(same.get(0).figure());
        if (same.size() == 1) {
            return best;
        }
        Map<Interval, Draft> figures = new LinkedHashMap<>();
        for (Draft draft : same) {
            if (figures.size() < MOST) {
                figures.putIfAbsent(Interval.of(draft.figure()), draft);
            }
        }
        int most = 0;
        double largest = 0;
        for (Map.Entry<Interval, Draft> entry : figures.entrySet()) {
            int times = Mentions.count(same.stream()
                    .filter(draft -> Interval.of(draft.figure()).agrees(entry.getKey()))
                    .toList());
            Double point = entry.getValue().figure().point();
            double value = point == null ? 0 : point;
            if (times > most || (times == most && value > largest)) {
                best = entry.getKey();
                most = times;
                largest = value;
            }
        }
        return best;
    }

    /** Whether {@code draft} is something else than what the article tells most under its key. */
    boolean isOther(Draft draft) {
        Main main = others.get(draft);
        return main != null && !main.isDisputedBy(draft);
    }
}
