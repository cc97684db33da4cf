package io.tallywire.claimextractor.extraction.text;

import java.util.List;

/**
 * A sentence, or a piece of one when it is very long.
 *
 * @param tokens its tokens, never empty
 * @param line the number of the line it stands on, from 0
 * @param headline whether it is part of the headline
 */
public record Sentence(List<Token> tokens, int line, boolean headline) {

    /** Where it starts, in UTF-16 units of the whole text. */
    public int start() {
        return tokens.get(0).start();
    }

    /** Where it ends, exclusive. */
    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    /** The number of its tokens. */
    public int size() {
        return tokens.size();
    }

    /** The token at {@code index}. */
    public Token at(int index) {
        return tokens.get(index);
    }

    /** The lower-case form of the token at {@code index}; empty outside of the sentence. */
    public String lower(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lower();
    }

    /** Whether a token of {@code kind} stands at {@code index}. */
    public boolean is(int index, TokenKind kind) {
        return index >= 0 && index < tokens.size() && tokens.get(index).kind() == kind;
    }

    /** Whether most words of some length are capitalised, as in headlines. */
    public boolean isTitleCase() {
        int words = 0;
        int capitals = 0;
        for (Token token : tokens) {
            if (token.isWord() && token.text().length() > 3) {
                words++;
                capitals += token.isCapitalised() ? 1 : 0;
            }
        }
        return words >= 3 && capitals * 10 >= words * 7;
    }

    /** The text from one token to another, exclusive, as it stands in {@code source}; a line break within it is a blank. */
    public String cut(String source, int from, int to) {
        return source.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                .replace("\r\n", " ")
                .replace('\n', ' ')
                .replace('\r', ' ');
    }
}
