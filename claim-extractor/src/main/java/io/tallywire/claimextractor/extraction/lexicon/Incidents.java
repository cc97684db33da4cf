package io.tallywire.claimextractor.extraction.lexicon;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of incident that words tell of, in any of their forms (incidents.tsv). Every word of an article is asked for, so words that
 * start otherwise than all that are listed are turned away before they are brought to a lemma. Immutable.
 */
public final class Incidents {

    /** So many letters of a lemma stand in all its regular forms. */
    private static final int START = 3;

    private static final int STARTS = 1 << 12;

    private final Map<String, String> kinds;
    private final WordForms forms;
    private final BitSet starts = new BitSet(STARTS);

    Incidents(TsvTable incidents, WordForms forms, TsvTable irregularForms) {
        kinds = incidents.map();
        this.forms = forms;
        kinds.keySet().forEach(lemma -> starts.set(start(lemma)));
        for (var row : irregularForms.rows()) {
            if (kinds.containsKey(row.get(1))) {
                starts.set(start(row.get(0)));
            }
        }
    }

    /** The kind of incident that {@code lower} tells of, as a form of a noun or else of a verb; null when it tells of none. */
    public @Nullable String of(String lower) {
        if (!starts.get(start(lower))) {
            return null;
        }
        String noun = kinds.get(forms.noun(lower));
        String verb = noun == null ? forms.verb(lower) : null;
        return verb == null ? noun : kinds.get(verb);
    }

    private static int start(String word) {
        int start = 0;
        for (int i = 0; i < START && i < word.length(); i++) {
            start = start * 31 + word.charAt(i);
        }
        return start & (STARTS - 1);
    }
}
