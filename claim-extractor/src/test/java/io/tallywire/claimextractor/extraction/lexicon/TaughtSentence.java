package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with a tag for every token, as another tagger gives it.
 *
 * @param article the article it is of
 * @param sentence the sentence
 * @param tags the tags of the Penn Treebank
 */
record TaughtSentence(String article, Sentence sentence, List<String> tags) {

    private static final String MARK = "#S";

    /** What {@code tag} says; null for a word of another class. Number words are adjectives, as the tables have them. */
    static @Nullable TagChoice choice(String tag) {
        if (tag.startsWith("NN")) {
            return TagChoice.NOUN;
        }
        boolean adjective = tag.startsWith("JJ") || tag.equals("CD");
        return adjective ? TagChoice.ADJECTIVE : tag.startsWith("VB") ? TagChoice.VERB : null;
    }

    /**
     * Reads a file of tokens, one a line: text, kind ({@link TokenKind}), 1 when glued to the one before, tag. A line of #S, the article's id
     * and whether it is a headline comes before each sentence.
     */
    static List<TaughtSentence> read(Path file) throws IOException {
        List<TaughtSentence> sentences = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> row = List.of(line.split("\t", -1));
            if (row.get(0).equals(MARK) && !rows.isEmpty()) {
                sentences.add(of(rows));
                rows.clear();
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            sentences.add(of(rows));
        }
        return sentences;
    }

    private static TaughtSentence of(List<List<String>> rows) {
        List<Token> tokens = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String text = row.get(0);
            String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            tokens.add(new Token(
                    tokens.size(),
                    tokens.size() + 1,
                    text,
                    lower,
                    TokenKind.valueOf(row.get(1)),
                    row.get(2).equals("1")));
            tags.add(row.get(3));
        }
        boolean headline = rows.get(0).get(2).equals("true");
        return new TaughtSentence(rows.get(0).get(1), new Sentence(tokens, 0, headline), tags);
    }
}
