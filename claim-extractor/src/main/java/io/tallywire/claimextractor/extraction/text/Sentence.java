package io.tallywire.claimextractor.extraction.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A sentence, or a piece of one when it is very long. Immutable. */
public final class Sentence {

    /** An array, as every look at a word goes through here. */
    private final Token[] tokens;

    private final int line;
    private final boolean headline;

    /**
     * A sentence.
     *
     * @param tokens its tokens, never empty
     * @param line the number of the line it stands on, from 0
     * @param headline whether it is part of the headline
     */
    public Sentence(List<Token> tokens, int line, boolean headline) {
        this.tokens = tokens.toArray(Token[]::new);
        this.line = line;
        this.headline = headline;
    }

    /** Its tokens, never empty. */
    public List<Token> tokens() {
        return Collections.unmodifiableList(Arrays.asList(tokens));
    }

    /** The number of the line it stands on, from 0. */
    public int line() {
        return line;
    }

    /** Whether it is part of the headline. */
    public boolean headline() {
        return headline;
    }

    /** Where it starts, in UTF-16 units of the whole text. */
    public int start() {
        return tokens[0].start();
    }

    /** Where it ends, exclusive. */
    public int end() {
        return tokens[tokens.length - 1].end();
    }

    /** The number of its tokens. */
    public int size() {
        return tokens.length;
    }

    /** The token at {@code index}. */
    public Token at(int index) {
        return tokens[index];
    }

    /** The lower-case form of the token at {@code index}; empty outside of the sentence. */
    public String lower(int index) {
        return index < 0 || index >= tokens.length ? "" : tokens[index].lower();
    }

    /** Whether a token of {@code kind} stands at {@code index}. */
    public boolean is(int index, TokenKind kind) {
        return index >= 0 && index < tokens.length && tokens[index].kind() == kind;
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
        return source.substring(tokens[from].start(), tokens[to - 1].end())
                .replace("\r\n", " ")
                .replace('\n', ' ')
                .replace('\r', ' ');
    }
}
