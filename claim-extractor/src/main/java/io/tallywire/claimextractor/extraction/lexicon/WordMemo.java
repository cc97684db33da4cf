package io.tallywire.claimextractor.extraction.lexicon;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read of the words met last, as a text is mostly made of the same few thousand words. It holds a fixed number of words, one
 * to a place; a new word takes the place of another. What is read of a word must depend on the word only and be immutable: then it makes
 * no difference which words are kept, nor how many threads share the memo.
 *
 * @param <V> what is read of a word
 */
final class WordMemo<V extends WordMemo.Entry> {

    private static final int PLACES = 1 << 15;

    /** Longer words are read each time, so that the memo holds no long texts. */
    private static final int LONGEST = 32;

    private static final int MIX = 0x9E3779B9;

    /** What is read of a word. */
    interface Entry {

        /** The word. */
        String word();
    }

    private final AtomicReferenceArray<@Nullable V> entries = new AtomicReferenceArray<>(PLACES);
    private final Function<String, V> reader;

    /** A memo of what {@code reader} reads. */
    WordMemo(Function<String, V> reader) {
        this.reader = reader;
    }

    /** What is read of {@code word}. */
    V of(String word) {
        int place = (word.hashCode() * MIX) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
        V entry = entries.getAcquire(place);
        if (entry != null && entry.word().equals(word)) {
            return entry;
        }
        V value = reader.apply(word);
        if (word.length() <= LONGEST) {
            entries.setRelease(place, value);
        }
        return value;
    }
}
