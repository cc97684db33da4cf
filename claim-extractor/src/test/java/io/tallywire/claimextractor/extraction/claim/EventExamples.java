package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.TsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The labelled figures of one group and its triggers as examples to learn from: a trigger is a figure beside that one word. */
final class EventExamples {

    /** A word of events.tsv that has a vector: its group, its place beside the figure, its meaning and event. */
    record Trigger(String group, SparseVector meaning, Event event) {}

    /** How much a trigger counts beside a labelled figure. */
    private static final double TRIGGER = 0.3;

    /** Signs of fewer figures say nothing. */
    private static final int RARE = 6;

    private static final double LENGTH = 2;
    private static final Map<String, String> GROUPS =
            Map.of("people", "person", "jobs", "thing", "things", "thing", "flights", "thing", "money", "money");
    private static final Map<String, List<EventClues.Role>> PLACES = Map.of(
            "verb", List.of(EventClues.Role.VERB_LEFT, EventClues.Role.VERB_RIGHT),
            "noun", List.of(EventClues.Role.HEAD, EventClues.Role.NOUN_LEFT, EventClues.Role.NOUN_RIGHT),
            "adjective", List.of(EventClues.Role.VERB_RIGHT));

    private final String group;
    private final int components;
    private final List<Event> events;
    private final Map<String, Integer> signs = new TreeMap<>();
    private final List<LogisticTrainer.Example> examples = new ArrayList<>();

    EventExamples(List<GoldEvents.Labelled> labelled, List<Trigger> triggers, String group, int components) {
        this.group = group;
        this.components = components;
        List<Trigger> own =
                triggers.stream().filter(one -> one.group().equals(group)).toList();
        TreeSet<Event> all = own.stream().map(Trigger::event).collect(Collectors.toCollection(TreeSet::new));
        labelled.forEach(one -> all.add(one.label()));
        events = List.copyOf(all);
        Map<String, Integer> counts = new HashMap<>();
        labelled.forEach(one -> one.clues().signs().forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        new TreeMap<>(counts).forEach((sign, count) -> {
            if (count >= RARE) {
                signs.put(sign, components + signs.size());
            }
        });
        labelled.forEach(this::add);
        own.forEach(
                one -> examples.add(new LogisticTrainer.Example(one.meaning(), events.indexOf(one.event()), TRIGGER)));
    }

    /** The triggers of events.tsv. */
    static List<Trigger> triggers(Lexicon lexicon) {
        List<Trigger> triggers = new ArrayList<>();
        int dimensions = lexicon.vectors().dimensions();
        for (var row : TsvTable.load("events.tsv").rows()) {
            int word = lexicon.vectors().row(row.get(0));
            String group = GROUPS.get(row.get(2));
            if (word >= 0 && group != null) {
                for (EventClues.Role role : PLACES.getOrDefault(row.get(1), List.of())) {
                    int from = role.offset(dimensions);
                    SparseVector meaning = SparseVector.of(
                            IntStream.range(from, from + dimensions),
                            i -> LENGTH * lexicon.vectors().component(word, i - from));
                    triggers.add(new Trigger(group, meaning, Event.valueOf(row.get(3))));
                }
            }
        }
        return triggers;
    }

    private void add(GoldEvents.Labelled one) {
        IntStream told = one.clues().signs().stream().filter(signs::containsKey).mapToInt(signs::get);
        SparseVector features = SparseVector.of(
                IntStream.concat(IntStream.range(0, components), told),
                i -> i < components ? one.clues().meaning(i) : 1);
        examples.add(new LogisticTrainer.Example(features, events.indexOf(one.label()), one.weight()));
    }

    /** The rows of the table: the events, then the weights of every component and sign. */
    List<List<String>> learn() {
        double[][] weights = LogisticTrainer.train(examples, components + signs.size(), events.size());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(group, "events", events.stream().map(Event::name).collect(Collectors.joining(" "))));
        for (int i = 0; i < components; i++) {
            rows.add(List.of(group, Integer.toString(i), cells(weights[i])));
        }
        signs.forEach((sign, feature) -> rows.add(List.of(group, sign, cells(weights[feature]))));
        return rows;
    }

    private static String cells(double[] weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> String.format(Locale.ROOT, "%.2f", weight).replace("-0.00", "0"))
                .map(cell -> cell.equals("0.00") ? "0" : cell)
                .collect(Collectors.joining(" "));
    }
}
