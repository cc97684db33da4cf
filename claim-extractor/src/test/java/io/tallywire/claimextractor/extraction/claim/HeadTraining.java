package io.tallywire.claimextractor.extraction.claim;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns head-weights.tsv from labelled articles: {@code HeadTraining FILE.articles.jsonl...} prints the table, by the labels
 * in FILE.gold.jsonl beside each; those of files behind {@code --weight W} count W. With {@code --folds} it prints instead, for every file, how many heads the rules get right,
 * and how many the weights learned without it and without the files whose names differ from its name in digits only.
 */
public final class HeadTraining {

    /** Features of fewer candidates say nothing. */
    private static final int RARE = 5;

    private static final String HEADER = """
            # What speaks for a noun as the one that a figure counts (HeadFeatures), and how much. Learned and not written: HeadTraining
            # in the tests makes this table from labelled articles (docs/extraction.md). No feature holds a content word.
            #feature\tweight
            """;

    private HeadTraining() {}

    /** Runs over the files named by {@code args}. */
    public static void main(String[] args) throws IOException {
        boolean folds = args.length > 0 && args[0].equals("--folds");
        GoldHeads gold = new GoldHeads();
        List<LabelledFile> files = LabelledFile.parse(Arrays.asList(args).subList(folds ? 1 : 0, args.length));
        List<List<GoldHeads.Labelled>> labelled = new ArrayList<>();
        for (LabelledFile file : files) {
            labelled.add(gold.read(file));
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (folds) {
            validate(files.stream().map(LabelledFile::path).toList(), labelled, out);
        } else {
            out.print(HEADER);
            print(weights(labelled.stream().flatMap(List::stream).toList()), out);
        }
        out.flush();
    }

    private static void print(Map<String, Double> weights, PrintStream out) {
        List<String> meaning = new ArrayList<>();
        for (int i = 0; weights.containsKey(SoftmaxTrainer.MEANING + i); i++) {
            meaning.add(String.format(Locale.ROOT, "%.2f", weights.get(SoftmaxTrainer.MEANING + i)));
        }
        out.printf("meaning\t%s%n", String.join(" ", meaning));
        weights.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(SoftmaxTrainer.MEANING))
                .forEach(entry -> out.printf(Locale.ROOT, "%s\t%.2f%n", entry.getKey(), entry.getValue()));
    }

    private static Map<String, Double> weights(List<GoldHeads.Labelled> labelled) {
        List<SoftmaxTrainer.Example> examples =
                labelled.stream().map(GoldHeads.Labelled::example).toList();
        Map<String, Integer> counts = new HashMap<>();
        examples.stream()
                .flatMap(example -> example.candidates().stream())
                .forEach(candidate -> candidate.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        Map<String, Double> weights = SoftmaxTrainer.train(examples);
        weights.replaceAll((feature, weight) -> Math.round(weight * 100) / 100.0);
        weights.entrySet()
                .removeIf(entry -> !entry.getKey().startsWith(SoftmaxTrainer.MEANING)
                        && (entry.getValue() == 0 || counts.getOrDefault(entry.getKey(), 0) < RARE));
        return weights;
    }

    private static void validate(List<Path> files, List<List<GoldHeads.Labelled>> labelled, PrintStream out) {
        Map<String, Map<String, Double>> learned = new HashMap<>();
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String name = String.valueOf(files.get(i).getFileName());
            String group = group(files.get(i));
            Map<String, Double> weights = learned.computeIfAbsent(
                    group,
                    own -> weights(IntStream.range(0, files.size())
                            .filter(other -> !group(files.get(other)).equals(own))
                            .boxed()
                            .flatMap(other -> labelled.get(other).stream())
                            .toList()));
            Score score = Score.of(labelled.get(i), weights);
            scores.add(score);
            out.println(score.line(name));
        }
        out.println(
                scores.stream().reduce(new Score(0, 0, 0, 0, 0, 0), Score::plus).line("all"));
    }

    /** The batches of one kind are of the same events or by the same hand. */
    private static String group(Path file) {
        return file.toString().replaceAll("[0-9]+(?=\\.)", "");
    }

    /** How many heads are named, and right by rules and weights; the same for subjects that are only implied. */
    private record Score(int named, int rules, int weights, int implied, int rulesNone, int weightsNone) {

        static Score of(List<GoldHeads.Labelled> labelled, Map<String, Double> weights) {
            Score sum = new Score(0, 0, 0, 0, 0, 0);
            for (GoldHeads.Labelled one : labelled) {
                int byRules = one.example().right().get(one.rules()) ? 1 : 0;
                int byWeights = one.example().right().get(choice(one, weights)) ? 1 : 0;
                Score score = one.implied()
                        ? new Score(0, 0, 0, 1, byRules, byWeights)
                        : new Score(1, byRules, byWeights, 0, 0, 0);
                sum = one.optional() ? sum : sum.plus(score);
            }
            return sum;
        }

        private static int choice(GoldHeads.Labelled one, Map<String, Double> weights) {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < one.example().candidates().size(); i++) {
                double score = score(one.example(), i, weights);
                if (score > most) {
                    best = i;
                    most = score;
                }
            }
            return best;
        }

        private static double score(SoftmaxTrainer.Example example, int candidate, Map<String, Double> weights) {
            double score = example.candidates().get(candidate).stream()
                    .mapToDouble(feature -> weights.getOrDefault(feature, 0.0))
                    .sum();
            double[] meaning = example.meanings().get(candidate);
            for (int i = 0; i < meaning.length; i++) {
                score += meaning[i] * weights.getOrDefault(SoftmaxTrainer.MEANING + i, 0.0);
            }
            return score;
        }

        Score plus(Score other) {
            return new Score(
                    named + other.named,
                    rules + other.rules,
                    weights + other.weights,
                    implied + other.implied,
                    rulesNone + other.rulesNone,
                    weightsNone + other.weightsNone);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-40s named %4d, right by rules %4d, by weights %4d; implied %4d, right by rules %4d, by weights %4d",
                    name,
                    named,
                    rules,
                    weights,
                    implied,
                    rulesNone,
                    weightsNone);
        }
    }
}
