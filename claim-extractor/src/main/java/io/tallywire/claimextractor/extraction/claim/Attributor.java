package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom the article credits for a figure. */
final class Attributor {

    /** How many paragraphs a quotation may run on without naming its speaker again. */
    private static final int MOST_LINES = 3;

    private static final int MOST_SENTENCES = 8;

    private final QuantityWords words;
    private final List<Reading> readings;
    private final List<Speech> speeches;

    Attributor(QuantityWords words, List<Reading> readings, List<Speech> speeches) {
        this.words = words;
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
            // "said the 30 crates had gone" does not assert that there were 30
            boolean known = isDefinite(index, figure) && credit.from() > 0;
            if (covers && !known && credit.to() - credit.from() < narrowest) {
                best = credit.speaker();
                narrowest = credit.to() - credit.from();
            }
        }
        return best == null && speech.quoted().get(figure.from()) ? quotation(index) : best;
    }

    private boolean isDefinite(int index, Figure figure) {
        Reading reading = readings.get(index);
        for (int i = figure.hedgeFrom() - 1; i < figure.from(); i++) {
            if (reading.tag(i) == WordClass.DETERMINER
                    && words.isDefinite(reading.sentence().lower(i))) {
                return !speeches.get(index).quoted().get(figure.from());
            }
        }
        return false;
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
