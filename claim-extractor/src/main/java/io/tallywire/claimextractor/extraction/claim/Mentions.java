package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.List;

/** Counts how often an article tells a figure. */
final class Mentions {

    private Mentions() {}

    /** In how many sentences {@code drafts} stand, the headline counting twice; they are in the order of the text. */
    static int count(List<Draft> drafts) {
        int count = 0;
        int last = -1;
        for (Draft draft : drafts) {
            Sentence sentence = draft.reading().sentence();
            if (sentence.start() != last) {
                count += sentence.headline() ? 2 : 1;
                last = sentence.start();
            }
        }
        return count;
    }
}
