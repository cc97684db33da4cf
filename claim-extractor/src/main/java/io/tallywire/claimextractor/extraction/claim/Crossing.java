package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.number.Figure;

/** What it costs to look for a trigger beyond words, marks and other figures. */
final class Crossing {

    private static final double AMONG = 0.3;

    /** How many words a label before a colon may have: "The dead: 12 adults". */
    private static final int LABEL = 3;

    private Crossing() {}

    /** The price of what lies between a trigger and its figure. */
    static double cost(Reading reading, int from, int to) {
        double cost = 0;
        for (int i = from; i < to; i++) {
            String lower = reading.sentence().lower(i);
            Figure crossed = reading.figureAt(i);
            if (crossed != null) {
                cost += crossed.from() != i ? 0 : isAmong(reading, crossed) ? AMONG : 3.5;
            } else {
                cost += switch (reading.tag(i)) {
                    case CONJUNCTION -> lower.equals("and") || lower.equals("or") ? 1 : 2.5;
                    case RELATIVE -> 0.9;
                    case MARK ->
                        lower.equals(":") && i <= LABEL
                                ? 0.3
                                : lower.equals(";") || lower.equals(":") ? 3 : lower.equals(",") ? 0.8 : 0;
                    default -> 0;
                };
            }
        }
        return cost;
    }

    /** "26 children were among 50 people executed": what happens to all of them happens to the part. */
    private static boolean isAmong(Reading reading, Figure figure) {
        return reading.sentence().lower(figure.hedgeFrom() - 1).equals("among");
    }
}
