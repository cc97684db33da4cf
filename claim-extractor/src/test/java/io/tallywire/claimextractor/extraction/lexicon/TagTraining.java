package io.tallywire.claimextractor.extraction.lexicon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Learns tag-weights.tsv from texts that another tagger has tagged: {@code TagTraining FILE...} prints the table, of files as
 * {@link TaughtSentence} reads them. With {@code --folds} it prints instead how many of the words that may be read in several ways are
 * read as the other tagger does, by weights learned of other articles.
 */
public final class TagTraining {

    private static final int FOLDS = 5;

    private static final String HEADER = """
            # How much the clues around a word (TagClues) speak for reading it as a noun, a verb or an adjective. Learned and not written:
            # TagTraining in the tests makes this table from texts that another tagger has tagged (docs/extraction.md).
            #kind\tfirst\tsecond\tthird\tnoun\tverb\tadjective
            """;

    private TagTraining() {}

    /** Runs over the files named by {@code args}. */
    public static void main(String[] args) throws IOException {
        boolean folds = args.length > 0 && args[0].equals("--folds");
        List<TaughtSentence> sentences = new ArrayList<>();
        for (String file : List.of(args).subList(folds ? 1 : 0, args.length)) {
            sentences.addAll(TaughtSentence.read(Path.of(file)));
        }
        Lexicon lexicon = Lexicon.load();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (folds) {
            validate(sentences, lexicon, out);
        } else {
            out.print(HEADER);
            TagTrainer.learn(sentences, lexicon).forEach(row -> out.println(String.join("\t", row)));
        }
        out.flush();
    }

    private static void validate(List<TaughtSentence> sentences, Lexicon lexicon, PrintStream out) {
        int words = 0;
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TaughtSentence> held = new ArrayList<>();
            List<TaughtSentence> others = new ArrayList<>();
            for (TaughtSentence sentence : sentences) {
                boolean own = Math.floorMod(sentence.article().hashCode(), FOLDS) == fold;
                (own ? held : others).add(sentence);
            }
            List<List<String>> rows = TagTrainer.learn(others, lexicon);
            Judge judge = new Judge(new TagWeights(rows));
            Tagger tagger = new Tagger(lexicon, judge);
            for (TaughtSentence sentence : held) {
                judge.taught = sentence.tags();
                tagger.tag(sentence.sentence());
            }
            words += judge.words;
            right += judge.right;
            out.printf(
                    Locale.ROOT,
                    "fold %d: %d rows, %d words, %.4f as taught%n",
                    fold,
                    rows.size(),
                    judge.words,
                    (double) judge.right / judge.words);
        }
        out.printf(Locale.ROOT, "all: %d words, %.4f as taught%n", words, (double) right / words);
    }

    /** Chooses by weights, and counts how often as taught. */
    private static final class Judge implements TagChooser {

        private final TagWeights weights;
        private List<String> taught = List.of();
        private int words;
        private int right;

        Judge(TagWeights weights) {
            this.weights = weights;
        }

        @Override
        public int symbol(String symbol) {
            return weights.symbol(symbol);
        }

        @Override
        public TagChoice choose(int at, String shape, long[] codes) {
            TagChoice choice = weights.choose(at, shape, codes);
            TagChoice wanted = TaughtSentence.choice(taught.get(at));
            if (wanted != null) {
                words++;
                right += choice == wanted ? 1 : 0;
            }
            return choice;
        }
    }
}
