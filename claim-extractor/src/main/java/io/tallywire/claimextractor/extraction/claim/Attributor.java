package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom the article credits for a figure. */
final class Attributor {

    /** How many paragraphs a quotation may run on without naming its speaker again. */
    private static final int MOST_LINES = 3;

    private static final int MOST_SENTENCES = 8;

    private final List<Reading> readings;
    private final List<Speech> speeches;

    Attributor(List<Reading> readings, List<Speech> speeches) {
        this.readings = readings;
        this.speeches = speeches;
    }

    /** The speaker that answers for {@code figure} of sentence {@code index}; null in the article's own voice. */
    @Nullable
    Attribution credit(int index, Figure figure) {
        Speech speech = speeches.get(index);
        Attribution best = null;
        int narrowest = Integer.MAX_VALUE;
        for (Speech.Credit credit : speech.credits()) {
            boolean covers = credit.from() <= figure.from() && figure.to() <= credit.to();
            boolean known = credit.from() > 0 && isKnown(index, figure, credit);
            if (covers && !known && credit.to() - credit.from() < narrowest) {
                best = credit.speaker();
                narrowest = credit.to() - credit.from();
            }
        }
        Attribution signed = best == null ? signed(index) : null;
        if (best != null || signed != null) {
            return best == null ? signed : best;
        }
        return speech.quoted().get(figure.from()) ? quotation(index) : null;
    }

    /** Who signs a later sentence of the same line. */
    private @Nullable Attribution signed(int index) {
        int line = readings.get(index).sentence().line();
        int end = Math.min(readings.size(), index + MOST_SENTENCES);
        for (int i = index + 1; i < end && readings.get(i).sentence().line() == line; i++) {
            if (speeches.get(i).signed() != null) {
                return speeches.get(i).signed();
            }
        }
        return null;
    }

    /**
     * Whether a figure is told as known before: "praised the release of the 30 crew" does not assert that there were 30.
     * As the subject of what is said it is asserted: "said the two men were hurt".
     */
    private boolean isKnown(int index, Figure figure, Speech.Credit credit) {
        Reading reading = readings.get(index);
        if (figure.measure() == Figure.Measure.MONEY
                || speeches.get(index).quoted().get(figure.from())) {
            return false;
        }
        int at = Math.max(0, figure.hedgeFrom() - 1);
        while (at < figure.from() && !isDefinite(reading.sentence().lower(at))) {
            at++;
        }
        WordClass before = reading.tag(at - 1);
        boolean subject = at == credit.from()
                || before == WordClass.CONJUNCTION
                || before == WordClass.MARK
                || reading.sentence().lower(at - 1).equals("that");
        return at < figure.from() && !subject;
    }

    private static boolean isDefinite(String lower) {
        return lower.equals("the") || lower.equals("these") || lower.equals("those");
    }

    /** The speaker of a quotation whose sentence names none: of the same paragraph, else of the last ones. */
    private @Nullable Attribution quotation(int index) {
        int line = readings.get(index).sentence().line();
        if (speeches.get(index).main() != null) {
            return speeches.get(index).main();
        }
        for (int i = index + 1; i < Math.min(readings.size(), index + MOST_SENTENCES); i++) {
            if (readings.get(i).sentence().line() != line) {
                break;
            }
            if (speeches.get(i).main() != null) {
                return speeches.get(i).main();
            }
        }
        for (int i = index - 1; i >= Math.max(0, index - MOST_SENTENCES); i--) {
            if (line - readings.get(i).sentence().line() > MOST_LINES) {
                break;
            }
            if (speeches.get(i).main() != null) {
                return speeches.get(i).main();
            }
        }
        return null;
    }
}
