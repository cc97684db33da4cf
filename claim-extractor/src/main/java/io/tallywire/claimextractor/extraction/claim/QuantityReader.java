package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.RecognisedQuantity;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.CodePoints;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Reads bare quantities: every figure with its interval and the way it changes. */
final class QuantityReader {

    private QuantityReader() {}

    /** The figures of {@code readings} as quantities of {@code text}, sorted by start. */
    static List<RecognisedQuantity> read(String text, List<Reading> readings) {
        CodePoints points = new CodePoints(text);
        List<RecognisedQuantity> quantities = new ArrayList<>();
        for (Reading reading : readings) {
            for (Figure figure : reading.figures()) {
                quantities.add(quantity(text, reading, figure, points));
            }
        }
        return quantities;
    }

    private static RecognisedQuantity quantity(String text, Reading reading, Figure figure, CodePoints points) {
        Sentence sentence = reading.sentence();
        int from = sentence.at(figure.from()).start();
        int to = sentence.at(figure.to() - 1).end();
        return new RecognisedQuantity(
                points.before(from),
                points.before(to),
                text.substring(from, to),
                figure.low(),
                figure.high(),
                figure.point(),
                figure.bound(),
                figure.unit(),
                change(reading, figure));
    }

    private static String change(Reading reading, Figure figure) {
        Event move = EventReader.isLevel(reading, figure) ? null : EventReader.move(reading, figure);
        if (move != null) {
            return move == Event.INCREASE ? "up" : "down";
        }
        return switch (figure.bound()) {
            case EXACT, RANGE, VAGUE -> "=";
            case APPROXIMATE -> "~";
            case NEARLY, AT_MOST, LESS_THAN -> "<";
            case AT_LEAST, MORE_THAN -> ">";
        };
    }
}
