package io.tallywire.claimextractor.extraction.lexicon;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of words that is asked for nearly every word of a text and holds few of them: a word it lacks is mostly turned away by one look
 * at a small filter of bits (Bloom, 1970, with one hash), which stays in the processor's cache where the table itself does not.
 * Immutable; keeps the order of its rows.
 *
 * @param <V> what is known of a word
 */
final class WordMap<V> extends AbstractMap<String, V> {

    /** At least so many bits a word, so that one in 16 of the words it lacks passes the filter. */
    private static final int BITS = 16;

    private static final int MIX = 0x9E3779B9;

    private final Map<String, V> rows;
    private final long[] filter;
    private final int shift;

    private WordMap(Map<String, V> rows) {
        this.rows = rows;
        int bits = Math.max(Long.SIZE, Integer.highestOneBit(rows.size() * BITS) * 2);
        filter = new long[bits / Long.SIZE];
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(bits);
        for (String word : rows.keySet()) {
            int bit = bit(word);
            filter[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** A table of the rows of {@code map}. */
    static <V> WordMap<V> copyOf(Map<String, V> map) {
        return new WordMap<>(new LinkedHashMap<>(map));
    }

    private int bit(Object word) {
        return (word.hashCode() * MIX) >>> shift;
    }

    private boolean mayHold(Object word) {
        int bit = bit(word);
        return (filter[bit / Long.SIZE] & 1L << bit) != 0;
    }

    @Override
    public @Nullable V get(Object word) {
        return mayHold(word) ? rows.get(word) : null;
    }

    @Override
    public V getOrDefault(Object word, V other) {
        V value = get(word);
        return value == null ? other : value;
    }

    @Override
    public boolean containsKey(Object word) {
        return mayHold(word) && rows.containsKey(word);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(rows).entrySet();
    }
}
