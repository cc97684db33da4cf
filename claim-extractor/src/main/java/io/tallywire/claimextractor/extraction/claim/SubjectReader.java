package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what every figure of a sentence counts: rules propose a noun, learned weights choose. */
final class SubjectReader {

    /**
     * A figure with what it counts.
     *
     * @param figure the figure
     * @param proposed the noun that the rules find; null for none
     * @param noun the noun that was chosen; null when what is counted is only implied
     * @param converted whether it says the figure before it in another unit, and so counts the same
     */
    record Counted(
            Figure figure,
            @Nullable Noun proposed,
            @Nullable Noun noun,
            boolean converted) {}

    /** How far apart two shares of one thing are told. */
    private static final int SAME = 8;

    /** Words behind a figure that say of when it is. */
    private static final Set<String> WHEN = Set.of("in", "last", "next", "this", "previously", "before");

    private final Lexicon lexicon;
    private final SubjectFinder rules;
    private final HeadRanker ranker;
    private final PlainSubjects plain;

    SubjectReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        rules = new SubjectFinder(lexicon);
        ranker = new HeadRanker(lexicon);
        plain = new PlainSubjects(lexicon);
    }

    /** Every figure with what it counts, from left to right. */
    List<Counted> read(Reading reading) {
        List<Counted> chosen = new ArrayList<>();
        HeadPath way = new HeadPath(reading);
        Counted last = null;
        List<Counted> all = propose(reading);
        for (Counted proposed : all) {
            Noun noun = choose(way, proposed, all, last);
            last = new Counted(proposed.figure(), proposed.proposed(), noun, proposed.converted());
            chosen.add(last);
        }
        return chosen;
    }

    private @Nullable Noun choose(HeadPath way, Counted proposed, List<Counted> all, @Nullable Counted last) {
        Reading reading = way.reading();
        Figure figure = proposed.figure();
        if (last != null && (proposed.converted() || isAgain(reading, last.figure(), figure))) {
            return last.noun();
        }
        Noun sure = plain.find(reading, figure);
        return sure != null
                ? sure
                : rules.isLabelled(reading, figure)
                        ? proposed.proposed()
                        : ranker.choose(ranker.place(way, proposed, all));
    }

    /** "to 5 percent from 4 percent", "2 million, or 5 cents a share": of the same, and nothing else is counted behind. */
    private boolean isAgain(Reading reading, Figure last, Figure figure) {
        WordClass next = reading.tag(figure.after());
        String lower = reading.sentence().lower(figure.after());
        boolean open = next == WordClass.MARK
                || next == WordClass.ADVERB
                || next == WordClass.DETERMINER
                || WHEN.contains(lower);
        // "a profit of 320 million pounds, up from 110 million"
        boolean bare = figure.isPlainCount() && last.measure() != Figure.Measure.COUNT;
        boolean amount = bare || figure.measure() == Figure.Measure.PERCENT || figure.measure() == Figure.Measure.MONEY;
        if (isLevel(reading, last, figure)) {
            return open || (next == WordClass.PREPOSITION && !lower.equals("of"));
        }
        if (figure.measure() == Figure.Measure.PERCENT && isOfThem(reading, figure.after())) {
            return last.isPlainCount()
                    && !reading.tag(figure.after() + 2).isNominal(); // "340 trains a day, 92 percent of them on time"
        }
        return open
                && amount
                && switch (Again.of(reading, figure)) {
                    case RESTATED -> last.measure() != Figure.Measure.COUNT;
                    case FORMER, COMPARED -> last.unit().equals(figure.unit()) || bare;
                    // "to grow 3 percent this year and 4 percent next year"
                    case MORE -> last.unit().equals(figure.unit()) && Moves.move(reading, last) != null;
                    case NOTHING, PART, GAPPED -> false;
                };
    }

    private static boolean isOfThem(Reading reading, int at) {
        String next = reading.sentence().lower(at + 1);
        boolean them = next.equals("them") || next.equals("which") || next.equals("whom");
        return them && reading.sentence().lower(at).equals("of");
    }

    /** "rose 45 cents to 78 dollars", "closed 0.4% lower at 7,401": where a move right before it leads. */
    private boolean isLevel(Reading reading, Figure last, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        String lower = reading.sentence().lower(link);
        boolean gap = link == last.after()
                || (link == last.after() + 1 && reading.tag(link - 1) == WordClass.ADJECTIVE)
                || (link == last.after() + 1
                        && reading.sentence().lower(link - 1).equals(","))
                || isWhen(reading, last.after(), link);
        return gap && (lower.equals("to") || lower.equals("at")) && Moves.move(reading, last) != null;
    }

    /** "fell 5 tonnes in October to", "a day in May to", "last year to": whether nothing but a time stands between. */
    private boolean isWhen(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            String lower = reading.sentence().lower(i);
            boolean time = lexicon.quantities().isTime(lower, "month")
                    || lexicon.quantities().isTime(lower, "weekday")
                    || lexicon.quantities().isTime(lower, "daytime")
                    || lexicon.quantities().isTime(lower, "lead");
            if (!time && reading.tag(i) != WordClass.PREPOSITION && reading.tag(i) != WordClass.DETERMINER) {
                return false;
            }
        }
        return to > from;
    }

    /** What the rules alone make of it. */
    List<Counted> propose(Reading reading) {
        List<Counted> proposed = new ArrayList<>();
        Figure last = null;
        Noun lastNoun = null;
        for (Figure figure : reading.figures()) {
            boolean converted = last != null && isConversion(reading, last, lastNoun, figure);
            Noun sure = converted ? lastNoun : plain.find(reading, figure);
            Noun found = converted || sure != null ? sure : rules.find(reading, figure);
            Noun noun = found == null && last != null && isOfSame(last, figure) ? lastNoun : found;
            proposed.add(new Counted(figure, noun, noun, converted));
            last = figure;
            lastNoun = noun;
        }
        return proposed;
    }

    /** "14 percent bigger and 30 percent brighter": a share or measure without a noun of its own. */
    private static boolean isOfSame(Figure last, Figure figure) {
        return figure.from() - last.after() <= SAME
                && (figure.measure() == Figure.Measure.PERCENT || figure.measure() == Figure.Measure.PHYSICAL)
                && last.measure() == figure.measure()
                && last.dimension().equals(figure.dimension());
    }

    /** "10 miles (16 km)", "60 miles or 97 km": the same thing in another unit. */
    private static boolean isConversion(Reading reading, Figure last, @Nullable Noun lastNoun, Figure figure) {
        int link = figure.hedgeFrom() - 1;
        // "a 40-metre-deep well (131 feet)"
        boolean behindNoun = last.adjectival()
                && lastNoun != null
                && lastNoun.to() == link
                && reading.sentence().lower(link).equals("(");
        boolean linked = (behindNoun || link == last.after())
                && (reading.sentence().lower(link).equals("(") || reading.tag(link) == WordClass.CONJUNCTION);
        return linked
                && last.measure() == figure.measure()
                && figure.measure() != Figure.Measure.COUNT
                && figure.measure() != Figure.Measure.PERCENT
                && !last.unit().equals(figure.unit());
    }
}
