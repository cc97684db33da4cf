package io.tallywire.claimextractor.extraction.lexicon;

/** Chooses how a word is read by the clues around it. */
interface TagChooser {

    /** The number of {@code symbol} in the codes of clues, from 1 to 2^{@value TagClues#SYMBOL_BITS} - 1; 0 for one without a number. */
    int symbol(String symbol);

    /** How the word at token {@code at} is read, by the codes of its clues (0 for none); {@code shape} says what it may be. */
    TagChoice choose(int at, String shape, long[] codes);
}
