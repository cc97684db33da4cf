package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.List;

/** Finds the verb of a headline in which every word has been read as something else: "Quake rocks coast", "Police arrest 15". */
final class HeadlineVerb {

    private final WordForms forms;
    private final ClaimWords claims;

    HeadlineVerb(WordForms forms, ClaimWords claims) {
        this.forms = forms;
        this.claims = claims;
    }

    /** Reads the first word of {@code sentence} that can be its verb as one, where no word of its headline is a verb. */
    void mend(Sentence sentence, List<WordClass> tags) {
        if (!sentence.headline() || tags.stream().anyMatch(WordClass::isVerbal)) {
            return;
        }
        for (int i = 1; i + 1 < tags.size(); i++) {
            if (isVerb(sentence, tags, i)) {
                tags.set(i, WordClass.VERB);
                return;
            }
        }
    }

    /** A noun by its tag between a subject that it agrees with and what may be its object. */
    private boolean isVerb(Sentence sentence, List<WordClass> tags, int at) {
        String lower = sentence.lower(at);
        WordClass subject = tags.get(at - 1);
        boolean named = subject == WordClass.PROPER;
        if (tags.get(at) != WordClass.NOUN || (subject != WordClass.NOUN && !named) || !isObject(tags.get(at + 1))) {
            return false;
        }
        String before = sentence.lower(at - 1);
        boolean several = forms.isPlural(before) || claims.isCollective(before);
        boolean third = lower.endsWith("s");
        String verb = forms.verb(lower);
        boolean can = third ? verb != null : forms.parts(lower).indexOf('V') >= 0;
        return can && (third ? named || !forms.isPlural(before) : !named && several);
    }

    private static boolean isObject(WordClass tag) {
        return switch (tag) {
            case NUMBER, DETERMINER, NOUN, PROPER, ADJECTIVE -> true;
            default -> false;
        };
    }
}
