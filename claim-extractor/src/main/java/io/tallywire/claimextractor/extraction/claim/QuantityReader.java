package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Bound;
import io.tallywire.claimextractor.extraction.RecognisedQuantity;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.CodePoints;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bare quantities: every figure with its interval, in the unit that is stated, and the way it changes. */
final class QuantityReader {

    /** From this ratio of its ends on, a vague word names an order of magnitude: "thousands", not "several". */
    private static final double ORDER = 4;

    /** The tokens that may stand between the two ends of a move: "from 5 dollars in May to 7". */
    private static final int MOVE = 8;

    private final ChangeReader changes;

    QuantityReader(Lexicon lexicon) {
        changes = new ChangeReader(lexicon);
    }

    /** The figures of {@code readings} as quantities of {@code text}, sorted by start. */
    List<RecognisedQuantity> read(String text, List<Reading> readings) {
        CodePoints points = new CodePoints(text);
        List<RecognisedQuantity> quantities = new ArrayList<>();
        for (Reading reading : readings) {
            List<Figure> figures = reading.figures();
            String change = ChangeReader.SAME;
            boolean conversion = false;
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                Figure last = i == 0 ? null : figures.get(i - 1);
                conversion = last != null && isConversion(reading, last, figure, conversion);
                change = conversion ? change : changes.read(reading, figure, last, change);
                Figure second = i + 1 < figures.size() ? figures.get(i + 1) : null;
                Figure between = second == null ? null : between(reading, figure, second);
                if (between != null) {
                    i++;
                    quantities.add(quantity(text, reading, between, ChangeReader.SAME, points));
                } else if (i + 1 < figures.size() && isMove(reading, figure, figures.get(i + 1))) {
                    i++;
                    String moved = figure.bound() == Bound.AT_MOST ? ChangeReader.SAME : change;
                    quantities.add(move(text, reading, figure, figures.get(i), moved, points));
                } else if (!isVague(figure)) {
                    quantities.add(quantity(text, reading, figure, change, points));
                }
            }
        }
        return quantities;
    }

    /** "several", "a few": no number can stand for them. */
    private static boolean isVague(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        return figure.bound() == Bound.VAGUE && low != null && (high == null || high < ORDER * low);
    }

    /** The same again in another unit, in brackets, or behind a slash in the brackets of another: "(5 km / 3 miles)". */
    private static boolean isConversion(Reading reading, Figure last, Figure figure, boolean inside) {
        int link = figure.hedgeFrom() - 1;
        boolean next =
                inside && link == last.after() && reading.sentence().lower(link).equals("/");
        boolean alike = figure.bound() == Bound.EXACT || (figure.bound() == Bound.RANGE && last.bound() == Bound.RANGE);
        return next
                || (reading.sentence().lower(link).equals("(")
                        && link - last.after() < 2
                        && alike
                        && !last.unit().equals(figure.unit())
                        && !figure.isPlainCount());
    }

    /** "more than 10 and less than 20": the range that two open ends make; null when they make none. */
    private static @Nullable Figure between(Reading reading, Figure first, Figure second) {
        boolean least = first.high() == null && second.low() == null;
        boolean most = first.low() == null && second.high() == null;
        Double low = least ? first.low() : second.low();
        Double high = least ? second.high() : first.high();
        int gap = second.hedgeFrom() - first.after();
        boolean joined = gap == 0
                || (gap == 1 && isJoint(reading, first.after()))
                || (gap == 2 && isJoint(reading, first.after()) && isJoint(reading, first.after() + 1));
        return (least || most) && low != null && high != null && low < high && joined && isAlike(first, second)
                ? first.between(second, low, high)
                : null;
    }

    private static boolean isJoint(Reading reading, int at) {
        return reading.tag(at) == WordClass.CONJUNCTION
                || reading.sentence().lower(at).equals(",");
    }

    private static boolean isAlike(Figure first, Figure second) {
        return first.measure() == second.measure()
                ? first.isPlainCount() || first.unit().equals(second.unit())
                : first.isPlainCount() || second.isPlainCount();
    }

    /** "from 5 dollars to 7": two levels of one thing. */
    private static boolean isMove(Reading reading, Figure first, Figure second) {
        Sentence sentence = reading.sentence();
        boolean alike = first.measure() == second.measure()
                ? first.isPlainCount() || first.unit().equals(second.unit())
                : first.isPlainCount() != second.isPlainCount();
        boolean loose = first.bound() == Bound.APPROXIMATE || first.bound() == Bound.AT_MOST;
        return (loose || first.hedgeFrom() == first.from())
                && sentence.lower(first.hedgeFrom() - 1).equals("from")
                && sentence.lower(second.from() - 1).equals("to")
                && second.from() - first.to() <= MOVE
                && (loose || first.bound() == Bound.EXACT)
                && second.bound() == Bound.EXACT
                && alike;
    }

    private static RecognisedQuantity move(
            String text, Reading reading, Figure first, Figure second, String change, CodePoints points) {
        boolean money = second.measure() == Figure.Measure.MONEY && first.isPlainCount();
        RecognisedQuantity low = quantity(text, reading, first, change, points);
        RecognisedQuantity high = quantity(text, reading, second, change, points);
        Double from = low.point();
        Double to = high.point();
        Double middle = from == null || to == null ? null : Double.valueOf((from + to) / 2);
        Sentence sentence = reading.sentence();
        int start = sentence.at(first.from()).start();
        int end = sentence.at(second.to() - 1).end();
        return new RecognisedQuantity(
                low.start(),
                high.end(),
                text.substring(start, end),
                from,
                to,
                middle,
                Bound.RANGE,
                money || first.isPlainCount() ? high.unit() : low.unit(),
                change);
    }

    private static RecognisedQuantity quantity(
            String text, Reading reading, Figure figure, String change, CodePoints points) {
        Sentence sentence = reading.sentence();
        int from = sentence.at(figure.from()).start();
        int to = sentence.at(figure.to() - 1).end();
        boolean share = figure.form() == Figure.Form.SHARE;
        boolean subunit = figure.subunit() != 1;
        double factor = share ? 0.01 : 1 / figure.subunit();
        Double low = figure.low();
        Double high = figure.high();
        if (figure.bound() == Bound.VAGUE && low != null && !low.equals(high)) {
            // "thousands" stands for its whole order of magnitude, from one thousand on
            double one = low / 2;
            low = one;
            high = 10 * one;
        }
        return new RecognisedQuantity(
                points.before(from),
                points.before(to),
                text.substring(from, to),
                times(low, factor),
                times(high, factor),
                times(figure.point(), factor),
                figure.bound(),
                share ? "share" : subunit ? sentence.lower(figure.to() - 1) : figure.unit(),
                change);
    }

    private static @Nullable Double times(@Nullable Double value, double factor) {
        // as divisions: a hundredth has no exact form, a hundred has
        return value == null
                ? null
                : factor == 1
                        ? value
                        : Double.valueOf(factor < 1 ? value / Math.round(1 / factor) : value * Math.round(factor));
    }
}
