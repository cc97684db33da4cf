package io.tallywire.claimextractor.extraction.lexicon;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is known of the words met last, as a text is mostly made of the same few thousand words. It holds a fixed number of words, two
 * to a place; a new word takes the place of the older one. What is known of a word must depend on the word only and be immutable: then it makes
 * no difference which words are kept, nor how many threads share the memo.
 */
final class WordMemo {

    private static final int PLACES = 1 << 15;

    /** Longer words are read each time, so that the memo holds no long texts. */
    private static final int LONGEST = 32;

    private static final int MIX = 0x9E3779B9;

    private final AtomicReferenceArray<@Nullable KnownWord> entries = new AtomicReferenceArray<>(2 * PLACES);
    private final Function<String, KnownWord> reader;

    /** A memo of what {@code reader} reads. */
    WordMemo(Function<String, KnownWord> reader) {
        this.reader = reader;
    }

    /** What is read of {@code word}. */
    KnownWord of(String word) {
        int place = 2 * ((word.hashCode() * MIX) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES)));
        KnownWord first = entries.getAcquire(place);
        if (first != null && first.word().equals(word)) {
            return first;
        }
        KnownWord second = entries.getAcquire(place + 1);
        if (second != null && second.word().equals(word)) {
            return second;
        }
        KnownWord value = reader.apply(word);
        if (word.length() <= LONGEST) {
            entries.setRelease(place + 1, first);
            entries.setRelease(place, value);
        }
        return value;
    }
}
