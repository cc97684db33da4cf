package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.Arrays;

/** The ways from figures to nouns in a sentence, in classes of words; only prepositions and marks stand for themselves. */
final class HeadPath {

    private static final String FIGURE = "#";
    private static final String OUTSIDE = "end";

    private static final int LONGEST = 4;
    private static final int MOST_NOUNS = 4;

    private final Reading reading;
    private final String[] symbols;

    HeadPath(Reading reading) {
        this.reading = reading;
        symbols = new String[reading.sentence().size()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = symbolOf(i);
        }
        for (Figure figure : reading.figures()) {
            Arrays.fill(symbols, figure.hedgeFrom(), Math.min(figure.after(), symbols.length), FIGURE);
        }
    }

    Reading reading() {
        return reading;
    }

    /** Whether a figure, its unit or its hedge covers the token at {@code at}. */
    boolean isFigure(int at) {
        return symbol(at).equals(FIGURE);
    }

    /** The token at {@code at} as a step of the way; empty for what is left out. */
    String symbol(int at) {
        return at < 0 || at >= symbols.length ? OUTSIDE : symbols[at];
    }

    /** What lies between two tokens, without articles, adjectives and repetitions: " V of"; "long" for more than four. */
    String between(int from, int to) {
        StringBuilder path = new StringBuilder();
        String last = "";
        int steps = 0;
        for (int i = from; i < to; i++) {
            String symbol = symbol(i);
            if (symbol.isEmpty() || symbol.equals(last)) {
                continue;
            }
            if (++steps > LONGEST) {
                return "long";
            }
            path.append(' ').append(symbol);
            last = symbol;
        }
        return path.toString();
    }

    /** How many tokens stand between two places, but for the hedges of figures. */
    int gap(int from, int to) {
        int count = Math.max(0, to - from);
        for (Figure figure : reading.figures()) {
            if (figure.hedgeFrom() >= from && figure.from() < to) {
                count -= figure.from() - figure.hedgeFrom();
            }
        }
        return count;
    }

    /** How many noun phrases end between two tokens, at most four. */
    int nouns(int from, int to) {
        int count = 0;
        for (int i = from; i < to && count < MOST_NOUNS; i++) {
            count += isNoun(i) && !isNoun(i + 1) ? 1 : 0;
        }
        return count;
    }

    boolean isNoun(int at) {
        return reading.tag(at) == WordClass.NOUN || reading.tag(at) == WordClass.PROPER;
    }

    /** A number of tokens, the larger the coarser. */
    static String bucket(int gap) {
        return gap <= 0
                ? "0"
                : gap <= 3 ? Integer.toString(gap) : gap <= 5 ? "4" : gap <= 8 ? "6" : gap <= 14 ? "9" : "15";
    }

    private String symbolOf(int at) {
        String lower = reading.sentence().lower(at);
        return switch (reading.tag(at)) {
            case DETERMINER, ADVERB, ADJECTIVE -> "";
            case PREPOSITION -> lower;
            case CONJUNCTION -> lower.equals("and") || lower.equals("or") ? "&" : "conj";
            case PRONOUN -> "pron";
            case RELATIVE -> "rel";
            case AUXILIARY, PERFECT, MODAL -> "aux";
            case VERB, PARTICIPLE -> "V";
            case GERUND -> "G";
            case NOUN, PROPER -> "N";
            case NUMBER -> "num";
            case MARK -> lower.length() == 1 ? lower : "mark";
        };
    }
}
