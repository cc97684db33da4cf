package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
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

    private final SubjectFinder rules;
    private final HeadRanker ranker;

    SubjectReader(Lexicon lexicon) {
        rules = new SubjectFinder(lexicon);
        ranker = new HeadRanker(lexicon);
    }

    /** Every figure with what it counts, from left to right. */
    List<Counted> read(Reading reading) {
        List<Counted> chosen = new ArrayList<>();
        HeadPath way = new HeadPath(reading);
        Noun last = null;
        List<Counted> all = propose(reading);
        for (Counted proposed : all) {
            Noun noun = proposed.converted()
                    ? last
                    : rules.isLabelled(reading, proposed.figure())
                            ? proposed.proposed()
                            : ranker.choose(ranker.place(way, proposed, all));
            chosen.add(new Counted(proposed.figure(), proposed.proposed(), noun, proposed.converted()));
            last = noun;
        }
        return chosen;
    }

    /** What the rules alone make of it. */
    List<Counted> propose(Reading reading) {
        List<Counted> proposed = new ArrayList<>();
        Figure last = null;
        Noun lastNoun = null;
        for (Figure figure : reading.figures()) {
            boolean converted = last != null && isConversion(reading, last, lastNoun, figure);
            Noun found = converted ? lastNoun : rules.find(reading, figure);
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
