package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The verbs and nouns next to a figure on either side, and how they stand to it. */
final class ClauseWords {

    /** No such word. */
    static final int NONE = -1;

    private static final double PER_TOKEN = 0.25;

    private final HeadPath way;
    private final Figure figure;
    private final @Nullable Noun noun;

    /** Looks around {@code figure}, which counts {@code noun}. */
    ClauseWords(HeadPath way, Figure figure, @Nullable Noun noun) {
        this.way = way;
        this.figure = figure;
        this.noun = noun;
    }

    /** The nearest verb to the left or right; {@link #NONE} without one. */
    int verb(boolean right) {
        return nearest(right, true);
    }

    /** The nearest noun to the left or right that is not the one counted; {@link #NONE} without one. */
    int noun(boolean right) {
        return nearest(right, false);
    }

    private int nearest(boolean right, boolean verb) {
        int step = right ? 1 : -1;
        int size = way.reading().sentence().size();
        for (int i = right ? figure.after() : figure.hedgeFrom() - 1; i >= 0 && i < size; i += step) {
            boolean wanted = verb ? WordMeaning.isVerb(way.reading().tag(i)) : way.isNoun(i) && !isCounted(i);
            if (wanted && !way.isFigure(i)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean isCounted(int at) {
        return noun != null && noun.from() <= at && at < noun.to();
    }

    /** How many tokens lie between the figure and the word at {@code at}. */
    int gap(int at) {
        return at < figure.hedgeFrom() ? figure.hedgeFrom() - at - 1 : at - figure.after();
    }

    /** How much the word at {@code at} counts, 0 to 1: less with distance, and half across a clause. */
    double weight(int at) {
        return Math.min(1, 1.3 / (1 + PER_TOKEN * gap(at)) * (crossings(at).isEmpty() ? 1 : 0.5));
    }

    /** What lies between the figure and the word at {@code at}: relative pronouns, commas, conjunctions, figures. */
    String crossings(int at) {
        boolean left = at < figure.hedgeFrom();
        int from = left ? at + 1 : figure.after();
        int to = left ? figure.hedgeFrom() : at;
        boolean comma = false;
        for (int i = from; i < to; i++) {
            comma |= way.reading().sentence().lower(i).equals(",");
        }
        return (has(WordClass.RELATIVE, from, to) ? "r" : "")
                + (comma ? "," : "")
                + (has(WordClass.CONJUNCTION, from, to) ? "c" : "")
                + (hasFigure(from, to) ? "n" : "");
    }

    private boolean has(WordClass tag, int from, int to) {
        List<WordClass> tags = way.reading().tags();
        return from < to && tags.subList(from, to).contains(tag);
    }

    private boolean hasFigure(int from, int to) {
        for (int i = from; i < to; i++) {
            if (way.isFigure(i)) {
                return true;
            }
        }
        return false;
    }

    /** How the verb at {@code at} is used: "verb", "infinitive", "gerund", "passive", "perfect", "bare" participle. */
    String voice(int at) {
        Reading reading = way.reading();
        WordClass tag = reading.tag(at);
        if (tag != WordClass.PARTICIPLE) {
            boolean infinitive =
                    reading.sentence().lower(at - 1).equals("to") || reading.tag(at - 1) == WordClass.MODAL;
            return tag == WordClass.GERUND ? "gerund" : infinitive ? "infinitive" : "verb";
        }
        return HitFinder.kind(reading.tags(), at).name().toLowerCase(Locale.ROOT);
    }
}
