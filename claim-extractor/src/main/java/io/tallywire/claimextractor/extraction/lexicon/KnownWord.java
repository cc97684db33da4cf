package io.tallywire.claimextractor.extraction.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * All that the tables know of a word by itself, together, so that one look finds it.
 *
 * @param word the word in lower case
 * @param parts its parts of speech, most frequent first, of N, V, A and R; "N" when it is not known
 * @param noun its singular; the word itself when it is no plural
 * @param verb its lemma read as a verb; null when it is none
 * @param shape its shape ({@link WordShapes})
 * @param self what stands for the word in the clues of a {@link TagChooser}
 * @param own what stands for its shape there
 * @param ending what stands for its last letters there
 */
record KnownWord(
        String word, String parts, String noun, @Nullable String verb, String shape, int self, int own, int ending) {

    private static final int ENDING = 3;

    /** The same word with the numbers that {@code chooser} has for it. */
    KnownWord by(TagChooser chooser) {
        int number = chooser.symbol(word);
        int last = word.length() <= ENDING ? number : chooser.symbol(word.substring(word.length() - ENDING));
        return new KnownWord(word, parts, noun, verb, shape, number, chooser.symbol(shape), last);
    }
}
