package io.tallywire.claimextractor.extraction.claim;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Learns claim-weights.tsv from labelled articles: {@code ClaimTraining READ.articles.jsonl... -- UNREAD.articles.jsonl...}
 * prints the table, by the labels in FILE.gold.jsonl beside each. Files that somebody read to write rules count less. With
 * {@code --folds} it prints instead, for every unread file, how many claims the rules and the weights learned of all other
 * files get right.
 */
public final class ClaimTraining {

    /** Features of fewer numbers say nothing. */
    private static final int RARE = 3;

    /** How much a number counts in a text that the rules were tuned on: there they are right too often to learn from. */
    private static final double READ = 0.3;

    private static final String HEADER = """
            # What speaks for a figure as a claim (ClaimFeatures), and how much. Learned and not written: ClaimTraining in the tests
            # makes this table from labelled articles (docs/extraction.md). No feature holds a content word.
            #feature\tweight
            """;

    private record File(String name, boolean read, List<GoldClaims.Labelled> labelled) {}

    private ClaimTraining() {}

    /** Runs over the files named by {@code args}. */
    public static void main(String[] args) throws IOException {
        boolean folds = args.length > 0 && args[0].equals("--folds");
        GoldClaims gold = new GoldClaims();
        List<File> files = new ArrayList<>();
        boolean read = true;
        for (String arg : List.of(args).subList(folds ? 1 : 0, args.length)) {
            if (arg.equals("--")) {
                read = false;
            } else {
                Path path = Path.of(arg);
                files.add(new File(path.getFileName().toString(), read, gold.read(path)));
            }
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (folds) {
            validate(files, out);
        } else {
            out.print(HEADER);
            weights(files, file -> true)
                    .forEach((feature, weight) -> out.printf(Locale.ROOT, "%s\t%.2f%n", feature, weight));
        }
        out.flush();
    }

    private static Map<String, Double> weights(List<File> files, Predicate<File> learned) {
        List<YesNoTrainer.Example> examples = new ArrayList<>();
        for (File file : files) {
            if (learned.test(file)) {
                double weight = file.read() ? READ : 1;
                file.labelled()
                        .forEach(one -> examples.add(new YesNoTrainer.Example(one.features(), one.claim(), weight)));
            }
        }
        Map<String, Double> weights = YesNoTrainer.train(examples, RARE);
        weights.replaceAll((feature, weight) -> Math.round(weight * 100) / 100.0);
        weights.values().removeIf(weight -> weight == 0);
        return weights;
    }

    private static void validate(List<File> files, PrintStream out) {
        Score all = new Score(0, 0, 0, 0, 0);
        for (File held : files) {
            if (!held.read()) {
                Score score = Score.of(
                        held.labelled(), weights(files, file -> !file.name().equals(held.name())));
                all = all.plus(score);
                out.println(score.line(held.name()));
            }
        }
        out.println(all.line("all"));
    }

    /** How many figures are claims, and how many the rules and the weights take for one, rightly and in all. */
    private record Score(int claims, int rulesRight, int rules, int weightsRight, int weights) {

        static Score of(List<GoldClaims.Labelled> labelled, Map<String, Double> weights) {
            Score sum = new Score(0, 0, 0, 0, 0);
            for (GoldClaims.Labelled one : labelled) {
                int claim = one.claim() ? 1 : 0;
                int right = one.exact() ? 1 : 0;
                int rules = one.verdict().isClaim() ? 1 : 0;
                int learned = ClaimSense.isClaim(one.verdict(), one.features(), name -> weights.getOrDefault(name, 0.0))
                        ? 1
                        : 0;
                sum = sum.plus(new Score(claim, rules * right, rules, learned * right, learned));
            }
            return sum;
        }

        Score plus(Score other) {
            return new Score(
                    claims + other.claims,
                    rulesRight + other.rulesRight,
                    rules + other.rules,
                    weightsRight + other.weightsRight,
                    weights + other.weights);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-32s claims %4d; right of those taken for one by rules %4d of %4d (F1 %.3f), by weights %4d of %4d (F1 %.3f)",
                    name,
                    claims,
                    rulesRight,
                    rules,
                    2.0 * rulesRight / Math.max(1, claims + rules),
                    weightsRight,
                    weights,
                    2.0 * weightsRight / Math.max(1, claims + weights));
        }
    }
}
