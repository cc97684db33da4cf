package io.tallywire.claimextractor.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into sentences: first at line breaks, since headlines, bylines and captions have no full stop, but not at those
 * of a text wrapped at a fixed width, then at full stops that no abbreviation explains.
 */
public final class SentenceSplitter {

    /** Longer sentences are cut, so that the work on one figure stays bounded. */
    private static final int MOST_TOKENS = 200;

    private final Map<String, String> abbreviations;

    /** @param abbreviations lower-case words without their last dot, with their kind: title, month or other */
    public SentenceSplitter(Map<String, String> abbreviations) {
        this.abbreviations = Map.copyOf(abbreviations);
    }

    /** The sentences of {@code text}, whose first {@code headlineEnd} UTF-16 units are the headline. */
    public List<Sentence> split(String text, int headlineEnd) {
        List<Sentence> sentences = new ArrayList<>();
        int number = 0;
        for (TextLines.Line line : TextLines.of(text)) {
            // blank lines part no more than other breaks
            number += line.length() > 0 ? 1 : 0;
            splitLine(text, line.from(), line.to(), number, line.to() <= headlineEnd, sentences);
        }
        return sentences;
    }

    private void splitLine(String text, int from, int to, int line, boolean headline, List<Sentence> out) {
        List<Token> tokens = Tokenizer.tokenize(text, from, to);
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean full = i - start + 1 >= MOST_TOKENS;
            if (full || i == tokens.size() - 1 || isEnd(tokens, start, i)) {
                out.add(new Sentence(tokens.subList(start, i + 1), line, headline));
                start = i + 1;
            }
        }
    }

    /** Whether the sentence ends with token {@code i}: a stop, or a quotation mark or bracket glued behind one. */
    private boolean isEnd(List<Token> tokens, int start, int i) {
        Token next = tokens.get(i + 1);
        if (next.glued() && !(next.isCapitalised() && isQuoteOrStop(tokens, i))) {
            return false;
        }
        int stop = i;
        while (stop > start && isCloser(tokens.get(stop))) {
            stop--;
        }
        String mark = tokens.get(stop).lower();
        if (mark.equals("!") || mark.equals("?")) {
            return stop < i || !startsLower(next);
        }
        if (!mark.startsWith(".") && !mark.equals("…")) {
            return tokens.get(i).lower().equals("•") || tokens.get(i).lower().equals("|");
        }
        return !startsLower(next) && (stop == start || !isAbbreviation(tokens, start, stop - 1, next));
    }

    private static boolean isQuoteOrStop(List<Token> tokens, int i) {
        return tokens.get(i).kind() == TokenKind.QUOTE
                && i > 0
                && isStop(tokens.get(i - 1).lower());
    }

    private static boolean isStop(String mark) {
        return mark.equals(".") || mark.equals("!") || mark.equals("?");
    }

    private static boolean isCloser(Token token) {
        return token.glued()
                && (token.kind() == TokenKind.QUOTE
                        || token.lower().equals(")")
                        || token.lower().equals("]"));
    }

    private static boolean startsLower(Token token) {
        return token.isWord() && Character.isLowerCase(token.text().charAt(0));
    }

    private boolean isAbbreviation(List<Token> tokens, int start, int before, Token next) {
        Token word = tokens.get(before);
        if (!word.isWord() || !tokens.get(before + 1).glued()) {
            return false;
        }
        boolean initial = word.text().length() == 1 && word.isCapitalised() && before > start;
        String kind = abbreviations.get(word.lower());
        if (kind == null) {
            return initial && next.isCapitalised();
        }
        return switch (kind) {
            case "title" -> true;
            case "month" -> next.kind() == TokenKind.NUMBER;
            default -> next.kind() == TokenKind.NUMBER;
        };
    }
}
