package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against a figure as a claim: what the rules take it for, how it is written, and the classes of the words
 * around it. No feature holds a content word, so that what is learned of one text can hold for another.
 */
final class ClaimFeatures {

    private static final int MOST_DIGITS = 6;
    private static final int MOST_FIGURES = 4;
    private static final int TEN = 10;
    private static final int LONGEST_SMALL_WORD = 8;
    private static final int SIZE_STEP = 4;

    private static final Set<WordClass> LINKS =
            EnumSet.of(WordClass.PREPOSITION, WordClass.CONJUNCTION, WordClass.MARK);
    private static final Set<WordClass> GRAMMAR = EnumSet.of(
            WordClass.PREPOSITION,
            WordClass.CONJUNCTION,
            WordClass.MARK,
            WordClass.DETERMINER,
            WordClass.PRONOUN,
            WordClass.RELATIVE,
            WordClass.AUXILIARY,
            WordClass.PERFECT,
            WordClass.MODAL);

    private ClaimFeatures() {}

    /** The features of {@code told}, a figure of {@code reading}. */
    static List<String> of(Reading reading, ToldFigure told) {
        List<String> features = new ArrayList<>(36);
        features.add("always");
        if (told.verdict() != ToldFigure.Verdict.OTHER) {
            features.add("rules|" + told.verdict());
            features.add("rules|" + told.verdict() + "|" + event(told.event()));
        }
        features.add("event|" + event(told.event()));
        flag(features, "told", told.triggered());
        flag(features, "person", told.unit().equals("person"));
        figure(features, told.figure());
        around(features, reading, told.figure());
        context(features, reading, told.figure());
        sentence(features, reading);
        return features;
    }

    private static void figure(List<String> features, Figure figure) {
        features.add("kind|" + HeadFeatures.kind(figure));
        features.add("form|" + form(figure));
        features.add("bound|" + figure.bound());
        features.add("dimension|" + figure.dimension());
        features.add("digits|" + digits(figure.point()));
    }

    private static void around(List<String> features, Reading reading, Figure figure) {
        int left = figure.hedgeFrom() - 1;
        int right = figure.after();
        features.add("left|" + symbol(reading, left));
        features.add("left2|" + symbol(reading, left - 1));
        features.add("right|" + symbol(reading, right));
        features.add("right2|" + symbol(reading, right + 1));
        features.add("beside|" + symbol(reading, left) + "|" + symbol(reading, right));
    }

    /** A short time tells the same in digits as in words: "after 4 years", "after four years". */
    private static Figure.Form form(Figure figure) {
        Double n = figure.point();
        boolean small = n != null && n < TEN && figure.dimension().equals("time");
        return small && figure.form() == Figure.Form.DIGITS ? Figure.Form.WORDS : figure.form();
    }

    /** Further away, and with pronouns, determiners and auxiliaries as themselves too: "after nearly 4 years of". */
    private static void context(List<String> features, Reading reading, Figure figure) {
        int left = figure.hedgeFrom() - 1;
        int right = figure.after();
        String before = small(reading, left);
        features.add("unit|" + figure.unit());
        features.add("unit-left|" + figure.unit() + "|" + before);
        features.add("before|" + before);
        features.add("before2|" + small(reading, left - 1) + "|" + before);
        features.add("before3|" + small(reading, left - 2));
        features.add("behind2|" + small(reading, right) + "|" + small(reading, right + 1));
        features.add("behind3|" + small(reading, right + 2));
        features.add("capitals|" + isCapitalised(reading, left) + "|" + isCapitalised(reading, right));
    }

    private static boolean isCapitalised(Reading reading, int at) {
        return at >= 0
                && at < reading.sentence().size()
                && reading.sentence().at(at).isCapitalised();
    }

    private static void sentence(List<String> features, Reading reading) {
        features.add("figures|" + Math.min(MOST_FIGURES, reading.figures().size()));
        features.add("size|" + HeadPath.bucket(reading.sentence().size() / SIZE_STEP));
    }

    private static void flag(List<String> features, String name, boolean holds) {
        if (holds) {
            features.add(name);
        }
    }

    private static String event(Event event) {
        return switch (event) {
            case COUNT -> "count";
            case MEASURE -> "measure";
            default -> "other";
        };
    }

    /** How many digits stand before the point of a number; 0 when none is stated. */
    private static int digits(@Nullable Double point) {
        if (point == null) {
            return 0;
        }
        int digits = 1;
        for (double rest = Math.abs(point); rest >= 10 && digits < MOST_DIGITS; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** The class of a word; prepositions, conjunctions and marks stand for themselves. */
    private static String symbol(Reading reading, int at) {
        return symbol(reading, at, LINKS);
    }

    /** The class of a word; all words of grammar stand for themselves. */
    private static String small(Reading reading, int at) {
        return symbol(reading, at, GRAMMAR);
    }

    /** Behind a word that joins a sentence to the one before: "But two", "Meanwhile, two". */
    private static int opening(Reading reading) {
        if (reading.tag(0) == WordClass.CONJUNCTION) {
            return 1;
        }
        return reading.tag(0) == WordClass.ADVERB && reading.sentence().lower(1).equals(",") ? 2 : 0;
    }

    private static String symbol(Reading reading, int at, Set<WordClass> named) {
        if (at < opening(reading) || at >= reading.sentence().size()) {
            return "end";
        }
        WordClass tag = reading.tag(at);
        String lower = reading.sentence().lower(at);
        return named.contains(tag) && lower.length() <= LONGEST_SMALL_WORD ? lower : tag.name();
    }
}
