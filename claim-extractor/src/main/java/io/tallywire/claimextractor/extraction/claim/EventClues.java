package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.EventWeights;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a sentence tells the event of a figure: the meaning of the words around it, and how they stand to it. */
final class EventClues {

    /** The clues of one figure. */
    static final class Clues {

        private final double[] meaning;
        private final List<String> signs;

        Clues(double[] meaning, List<String> signs) {
            this.meaning = meaning;
            this.signs = signs;
        }

        /** Component {@code i} of the vectors of the words in every {@link Role}, one behind the other. */
        double meaning(int i) {
            return meaning[i];
        }

        /** What else holds, by name. */
        List<String> signs() {
            return signs;
        }

        /** How likely each event of {@code weights} is. */
        double[] likelihoods(EventWeights.Group weights) {
            return weights.likelihoods(meaning, signs);
        }
    }

    /** The words around a figure whose meaning is a clue. */
    enum Role {
        HEAD(0),
        VERB_LEFT(1),
        VERB_RIGHT(2),
        NOUN_LEFT(3),
        NOUN_RIGHT(4),
        NEAR(5),
        HEADLINE(6);

        private final int place;

        Role(int place) {
            this.place = place;
        }

        /** The number of its first component where a vector has {@code dimensions}. */
        int offset(int dimensions) {
            return place * dimensions;
        }
    }

    private static final double LENGTH = 2;
    private static final int REACH = 12;
    private static final int LONG = 4;

    private final Lexicon lexicon;
    private final WordMeaning words;
    private final WordMeaning.@Nullable Sum headline;

    /** @param headline of the article; null without one */
    EventClues(Lexicon lexicon, @Nullable Reading headline) {
        this.lexicon = lexicon;
        words = new WordMeaning(lexicon);
        this.headline = headline == null ? null : sum(headline);
    }

    /** The clues of a figure of the article; {@code before} is the event of the figure before it. */
    Clues of(HeadPath way, SubjectReader.Counted counted, boolean person, @Nullable Event before) {
        Figure figure = counted.figure();
        Noun noun = counted.noun() == null ? counted.proposed() : counted.noun();
        ClauseWords clause = new ClauseWords(way, figure, noun);
        List<String> signs = new ArrayList<>();
        place(signs, way.reading(), figure, noun);
        sort(signs, way.reading(), counted, noun, person);
        signs.add("before|" + (before == null ? "none" : name(before)));
        int left = clause.verb(false);
        int right = clause.verb(true);
        verb(signs, clause, "left", left);
        verb(signs, clause, "right", right);
        double[] meaning = meaning(way, figure, noun);
        beside(meaning, Role.VERB_LEFT, way.reading(), clause, left);
        beside(meaning, Role.VERB_RIGHT, way.reading(), clause, right);
        beside(meaning, Role.NOUN_LEFT, way.reading(), clause, clause.noun(false));
        beside(meaning, Role.NOUN_RIGHT, way.reading(), clause, clause.noun(true));
        return new Clues(meaning, signs);
    }

    /** What the counted noun, the words near by and the headline mean. */
    private double[] meaning(HeadPath way, Figure figure, @Nullable Noun noun) {
        double[] meaning = new double[Role.values().length * words.dimensions()];
        Reading reading = way.reading();
        if (noun != null) {
            write(meaning, Role.HEAD, words.row(reading, noun.head()), 1);
        }
        WordMeaning.Sum near = words.new Sum();
        int to = Math.min(reading.sentence().size(), figure.from() + REACH + 1);
        for (int i = Math.max(0, figure.from() - REACH); i < to; i++) {
            if (!way.isFigure(i) && isContent(reading.tag(i))) {
                near.add(words.row(reading, i));
            }
        }
        near.write(LENGTH, meaning, offset(Role.NEAR));
        if (headline != null) {
            headline.write(LENGTH, meaning, offset(Role.HEADLINE));
        }
        return meaning;
    }

    private WordMeaning.Sum sum(Reading headline) {
        WordMeaning.Sum sum = words.new Sum();
        for (int i = 0; i < headline.sentence().size(); i++) {
            if (headline.sentence().lower(i).length() >= LONG) {
                sum.add(words.row(headline, i));
            }
        }
        return sum;
    }

    private static boolean isContent(WordClass tag) {
        return tag == WordClass.NOUN || tag == WordClass.ADJECTIVE || WordMeaning.isVerb(tag);
    }

    private void beside(double[] meaning, Role role, Reading reading, ClauseWords clause, int at) {
        if (at != ClauseWords.NONE) {
            write(meaning, role, words.row(reading, at), clause.weight(at));
        }
    }

    private void write(double[] meaning, Role role, int row, double weight) {
        WordMeaning.Sum sum = words.new Sum();
        sum.add(row);
        sum.write(LENGTH * weight, meaning, offset(role));
    }

    private int offset(Role role) {
        return role.offset(words.dimensions());
    }

    private static void verb(List<String> signs, ClauseWords clause, String side, int at) {
        if (at == ClauseWords.NONE) {
            signs.add("verb|" + side + "|none");
            return;
        }
        signs.add("verb|" + side + "|gap|" + HeadPath.bucket(clause.gap(at)));
        signs.add("verb|" + side + "|crosses|" + clause.crossings(at));
        signs.add("verb|" + side + "|" + clause.voice(at));
    }

    private static void place(List<String> signs, Reading reading, Figure figure, @Nullable Noun noun) {
        int end = noun == null ? figure.after() : Math.max(figure.after(), noun.to());
        signs.add("all");
        signs.add("last|" + symbol(reading, figure.hedgeFrom() - 1));
        signs.add("next|" + symbol(reading, end));
        signs.add("kind|" + HeadFeatures.kind(figure));
        signs.add("form|" + figure.form());
        signs.add("bound|" + bound(figure));
        signs.add("noun|" + (noun == null ? "none" : noun.from() < figure.from() ? "left" : "right"));
    }

    /** A hedge says nothing of what happened. */
    private static Bound bound(Figure figure) {
        return figure.bound() == Bound.RANGE || figure.bound() == Bound.VAGUE ? figure.bound() : Bound.EXACT;
    }

    private void sort(
            List<String> signs, Reading reading, SubjectReader.Counted counted, @Nullable Noun noun, boolean person) {
        String head =
                noun == null ? "" : lexicon.forms().noun(reading.sentence().lower(noun.head()));
        Event implied = lexicon.claims().headEvent(head);
        signs.add("implies|" + (implied == null ? "none" : name(implied)));
        signs.add("person|" + person + "|" + lexicon.claims().isPerson(head));
        signs.add("job|" + lexicon.claims().isJob(head));
        signs.add("flight|" + lexicon.claims().isFlight(head));
        signs.add("proposed|" + (counted.proposed() != null));
    }

    /** Words of grammar stand for themselves, others for their class. */
    private static String symbol(Reading reading, int at) {
        if (at < 0 || at >= reading.sentence().size()) {
            return "end";
        }
        return switch (reading.tag(at)) {
            case PREPOSITION, MARK, AUXILIARY, CONJUNCTION, MODAL, PERFECT, RELATIVE ->
                reading.sentence().lower(at);
            default -> name(reading.tag(at));
        };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
