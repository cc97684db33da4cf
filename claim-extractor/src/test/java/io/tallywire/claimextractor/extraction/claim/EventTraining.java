package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.EventWeights;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns event-weights.tsv from labelled articles and the triggers of events.tsv: {@code EventTraining FILE.articles.jsonl...}
 * prints the table, by the labels in FILE.gold.jsonl beside each; those of files behind {@code --weight W} count W. With {@code --folds FILE... -- MORE...} it prints instead, for
 * every FILE, how many events are right by the rules, and how many with the weights learned of all other files and of MORE.
 */
public final class EventTraining {

    private static final List<String> GROUPS = List.of("person", "thing", "money");

    private static final String HEADER = """
            # How much the words around a figure speak for each event, where no trigger of events.tsv is near (EventClues). Learned and not
            # written: EventTraining in the tests makes this table from labelled articles, events.tsv and word-vectors.bin
            # (docs/extraction.md). A clue that is a number is a component of the words' vectors; the row "events" of a group says whose the weights are.
            #group\tclue\tweights
            """;

    private EventTraining() {}

    /** Runs over the files named by {@code args}. */
    public static void main(String[] args) throws IOException {
        boolean folds = args.length > 0 && args[0].equals("--folds");
        Lexicon lexicon = Lexicon.load();
        GoldEvents gold = new GoldEvents(lexicon);
        List<EventExamples.Trigger> triggers = EventExamples.triggers(lexicon);
        Map<Path, List<GoldEvents.Labelled>> labelled = new LinkedHashMap<>();
        List<String> files = Arrays.asList(args).subList(folds ? 1 : 0, args.length);
        int end = files.contains("--") ? files.indexOf("--") : files.size();
        List<String> all = files.stream().filter(file -> !file.equals("--")).toList();
        for (LabelledFile file : LabelledFile.parse(all)) {
            labelled.put(file.path(), gold.read(file));
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (folds) {
            List<Path> held = LabelledFile.parse(files.subList(0, end)).stream()
                    .map(LabelledFile::path)
                    .toList();
            validate(held, labelled, triggers, gold.components(), out);
        } else {
            out.print(HEADER);
            rows(labelled.values().stream().flatMap(List::stream).toList(), triggers, gold.components())
                    .forEach(row -> out.println(String.join("\t", row)));
        }
        out.flush();
    }

    private static List<List<String>> rows(
            List<GoldEvents.Labelled> labelled, List<EventExamples.Trigger> triggers, int components) {
        List<List<String>> rows = new ArrayList<>();
        for (String group : GROUPS) {
            List<GoldEvents.Labelled> own =
                    labelled.stream().filter(one -> one.group().equals(group)).toList();
            rows.addAll(new EventExamples(own, triggers, group, components).learn());
        }
        return rows;
    }

    private static void validate(
            List<Path> files,
            Map<Path, List<GoldEvents.Labelled>> labelled,
            List<EventExamples.Trigger> triggers,
            int components,
            PrintStream out) {
        Map<String, Score> groups = new LinkedHashMap<>();
        for (Path file : files) {
            List<GoldEvents.Labelled> held = labelled.getOrDefault(file, List.of());
            List<GoldEvents.Labelled> others = labelled.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(file))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            EventWeights weights = new EventWeights(rows(others, triggers, components));
            Score score = new Score(0, 0, 0, 0);
            for (GoldEvents.Labelled one : held) {
                Score own = one.optional() ? new Score(0, 0, 0, 0) : Score.of(one, weights);
                groups.merge(one.group(), own, Score::plus);
                score = score.plus(own);
            }
            groups.merge("all", score, Score::plus);
            out.println(score.line(String.valueOf(file.getFileName())));
        }
        groups.forEach((group, score) -> out.println(score.line(group)));
    }

    /** How many events are labelled, right by the rules, changed, and right with the weights. */
    private record Score(int labelled, int rules, int changed, int right) {

        static Score of(GoldEvents.Labelled one, EventWeights weights) {
            EventWeights.Group group = weights.group(one.group());
            Event chosen = group == null || one.doubt() >= 1
                    ? one.rules()
                    : EventRanker.choose(group, one.clues(), one.rules(), one.doubt());
            return new Score(
                    1,
                    one.rules() == one.label() ? 1 : 0,
                    chosen == one.rules() ? 0 : 1,
                    chosen == one.label() ? 1 : 0);
        }

        Score plus(Score other) {
            return new Score(
                    labelled + other.labelled, rules + other.rules, changed + other.changed, right + other.right);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-36s labelled %4d, right by rules %4d, changed %4d, right then %4d",
                    name,
                    labelled,
                    rules,
                    changed,
                    right);
        }
    }
}
