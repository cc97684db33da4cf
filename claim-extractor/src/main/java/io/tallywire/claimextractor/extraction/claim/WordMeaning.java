package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.lexicon.WordVectors;

/** Finds the vectors of the words of a sentence. */
final class WordMeaning {

    private final WordForms forms;
    private final WordVectors vectors;

    WordMeaning(Lexicon lexicon) {
        forms = lexicon.forms();
        vectors = lexicon.vectors();
    }

    /** How many components a vector has. */
    int dimensions() {
        return vectors.dimensions();
    }

    /** The row of the word at token {@code at} by its lemma, as its class in the sentence has it; -1 when it is not known. */
    int row(Reading reading, int at) {
        String lower = reading.sentence().lower(at);
        WordClass tag = reading.tag(at);
        if (tag == WordClass.NOUN || tag == WordClass.PROPER) {
            return first(forms.noun(lower), lower);
        }
        String verb = forms.verb(lower);
        if (isVerb(tag) && verb != null) {
            return tag == WordClass.GERUND ? first(lower, verb) : vectors.row(verb);
        }
        return first(lower, tag == WordClass.ADJECTIVE && verb != null ? verb : forms.noun(lower));
    }

    private int first(String word, String other) {
        int row = vectors.row(word);
        return row < 0 ? vectors.row(other) : row;
    }

    static boolean isVerb(WordClass tag) {
        return tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND;
    }

    /** The direction of several words, a sum that {@link #write} brings to length one. */
    final class Sum {

        private final double[] sum = new double[dimensions()];

        /** Adds the word in {@code row}, if it is one. */
        void add(int row) {
            for (int i = 0; row >= 0 && i < sum.length; i++) {
                sum[i] += vectors.component(row, i);
            }
        }

        /** Writes the sum at length {@code length}, or nothing when no word was known. */
        void write(double length, double[] target, int offset) {
            double squares = 0;
            for (double component : sum) {
                squares += component * component;
            }
            double factor = squares == 0 ? 0 : length / Math.sqrt(squares);
            for (int i = 0; i < sum.length; i++) {
                target[offset + i] = factor * sum[i];
            }
        }
    }
}
