package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Names a part of what an article counts by the words of its subject: "female-gorilla". */
final class PartNames {

    /** A part whose subject has no words. */
    private static final String OTHER = "other";

    private final Lexicon lexicon;

    PartNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The words of the subject of {@code draft} without small words, its head last. */
    String of(Draft draft) {
        String head = draft.head() == null ? "" : draft.head();
        List<String> words = new ArrayList<>();
        if (draft.subjectText() != null) {
            for (String word : Names.slug(draft.subjectText()).split("-", -1)) {
                boolean small = word.length() < 2 || lexicon.functionWords().containsKey(word);
                if (!small && !lexicon.forms().noun(word).equals(head)) {
                    words.add(word);
                }
            }
        }
        words.add(head);
        String name = Names.slug(String.join("-", words));
        return name.isEmpty() ? OTHER : name;
    }
}
