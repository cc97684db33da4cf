package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence with everything that was read in it.
 *
 * @param sentence the sentence
 * @param tags the class of every token
 * @param figures its figures, from left to right
 * @param durations stretches of time that may only say when something happens, from left to right; none of its figures
 * @param hits its event triggers, from left to right
 */
record Reading(Sentence sentence, List<WordClass> tags, List<Figure> figures, List<Figure> durations, List<Hit> hits) {

    /** Whether there is a figure that may claim something. */
    boolean mayClaim() {
        return !figures.isEmpty() || !durations.isEmpty();
    }

    /** The same with more figures among its own. */
    Reading with(List<Figure> more) {
        List<Figure> all = new ArrayList<>(figures);
        all.addAll(more);
        all.sort(Comparator.comparingInt(Figure::from));
        return new Reading(sentence, tags, all, List.of(), hits);
    }

    /** The class of the token at {@code index}; MARK outside of the sentence. */
    WordClass tag(int index) {
        return index < 0 || index >= tags.size() ? WordClass.MARK : tags.get(index);
    }

    /** The figure whose text or hedge covers token {@code index}, or null. */
    @org.jspecify.annotations.Nullable
    Figure figureAt(int index) {
        for (Figure figure : figures) {
            if (figure.hedgeFrom() <= index && index < figure.after()) {
                return figure;
            }
        }
        return null;
    }

    /** Whether a figure starts between two tokens. */
    boolean hasFigure(int from, int to) {
        for (Figure figure : figures) {
            if (figure.from() >= from && figure.from() < to) {
                return true;
            }
        }
        return false;
    }
}
