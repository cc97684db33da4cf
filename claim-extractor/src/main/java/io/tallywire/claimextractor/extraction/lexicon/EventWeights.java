package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much the words around a figure speak for each event that can be claimed of it; learned from labelled articles. */
public final class EventWeights {

    private static final String EVENTS = "events";

    /** The weights for one sort of figures: persons, things or money. */
    public static final class Group {

        private final List<Event> events;
        private final Map<String, double[]> rows = new HashMap<>();
        private final List<double[]> components = new ArrayList<>();

        private Group(List<Event> events) {
            this.events = events;
        }

        /** The events that it chooses among. */
        public List<Event> events() {
            return events;
        }

        /**
         * How likely each event is, in the order of {@link #events()}; they add up to 1.
         *
         * @param meaning the components of the words' vectors
         * @param signs what else holds; unknown ones count nothing
         */
        public double[] likelihoods(double[] meaning, List<String> signs) {
            double[] scores = new double[events.size()];
            for (int i = 0; i < Math.min(meaning.length, components.size()); i++) {
                add(scores, components.get(i), meaning[i]);
            }
            for (String sign : signs) {
                double[] row = rows.get(sign);
                if (row != null) {
                    add(scores, row, 1);
                }
            }
            return softmax(scores);
        }

        private static void add(double[] scores, double[] weights, double factor) {
            for (int i = 0; factor != 0 && i < scores.length; i++) {
                scores[i] += factor * weights[i];
            }
        }

        private static double[] softmax(double[] scores) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                most = Math.max(most, score);
            }
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                scores[i] = StrictMath.exp(scores[i] - most);
                sum += scores[i];
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i] /= sum;
            }
            return scores;
        }
    }

    private final Map<String, Group> groups = new HashMap<>();

    EventWeights() {
        this(TsvTable.load("event-weights.tsv").rows());
    }

    /** Weights of rows of group, clue and the weight for each event; the first row of a group names the events. */
    public EventWeights(List<List<String>> rows) {
        for (var row : rows) {
            List<String> cells = List.of(row.get(2).split(" ", -1));
            if (row.get(1).equals(EVENTS)) {
                groups.put(
                        row.get(0), new Group(cells.stream().map(Event::valueOf).toList()));
                continue;
            }
            Group group = groups.get(row.get(0));
            if (group == null || cells.size() != group.events.size()) {
                throw new IllegalStateException(
                        "event-weights.tsv: row without its events: " + row.get(0) + " " + row.get(1));
            }
            double[] weights = cells.stream().mapToDouble(Double::parseDouble).toArray();
            if (Character.isDigit(row.get(1).charAt(0))) {
                group.components.add(weights); // in order
            } else {
                group.rows.put(row.get(1), weights);
            }
        }
    }

    /** The weights for {@code group}; null when it has none. */
    public @Nullable Group group(String group) {
        return groups.get(group);
    }
}
