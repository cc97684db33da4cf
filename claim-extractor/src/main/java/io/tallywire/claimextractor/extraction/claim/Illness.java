package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.PhraseTable;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Knows the cases that are of an illness and not before a court: "412 cases of measles". */
final class Illness {

    private static final String CASE = "case";
    private static final String HEALTH = "health";

    /** As the table of incidents calls illness. */
    private static final String OUTBREAK = "outbreak";

    /** How many words before its noun a figure of cases may stand. */
    private static final int WORDS = 4;

    private final Lexicon lexicon;
    private final boolean headlined;

    /** @param headline of the article; null without one */
    Illness(Lexicon lexicon, @Nullable Reading headline) {
        this.lexicon = lexicon;
        headlined = headline != null && tells(headline.sentence());
    }

    /** Whether {@code noun} is of people who fell ill, by the sentence or the headline. */
    boolean isCase(Reading reading, @Nullable Noun noun) {
        if (noun == null
                || !lexicon.forms().noun(reading.sentence().lower(noun.head())).equals(CASE)) {
            return false;
        }
        return headlined || tells(reading.sentence()) || (isNew(reading, noun) && hasHealth(reading.sentence()));
    }

    /** Whether a word tells of an illness: "dengue", "outbreak". */
    private boolean tells(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.isWord() && OUTBREAK.equals(lexicon.incidents().of(token.lower())));
    }

    /** "new cases", "confirmed cases": counted like those of an illness. */
    private boolean isNew(Reading reading, Noun noun) {
        PhraseTable.@Nullable Match<?> phrase = null;
        for (int i = noun.head() - 1; phrase == null && i >= Math.max(0, noun.head() - WORDS); i--) {
            phrase = lexicon.claims().phrases().startingAt(reading.sentence(), i);
        }
        return phrase != null && phrase.to() > noun.head();
    }

    private static boolean hasHealth(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.lower().equals(HEALTH));
    }
}
