package io.tallywire.claimextractor.extraction.lexicon;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of words that is asked for nearly every word of a text and holds few of them: a word it lacks is mostly turned away by one look
 * at a small filter of bits (Bloom, 1970, with one hash), which stays in the processor's cache where the table itself does not. Words
 * and what is known of them stand side by side in one array, each in the first free place from its own on. Immutable; keeps the order
 * of its rows.
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
    private final @Nullable Object[] places;

    private WordMap(Map<String, V> rows) {
        this.rows = rows;
        int bits = Math.max(Long.SIZE, Integer.highestOneBit(rows.size() * BITS) * 2);
        filter = new long[bits / Long.SIZE];
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(bits);
        places = new Object[2 * Math.max(2, Integer.highestOneBit(rows.size()) * 4)];
        rows.forEach((word, value) -> {
            int bit = bit(word);
            filter[bit / Long.SIZE] |= 1L << bit;
            int place = place(word);
            places[place] = word;
            places[place + 1] = value;
        });
    }

    /** Where {@code word} stands, or the free place where it would. */
    private int place(Object word) {
        int bits = Integer.numberOfTrailingZeros(places.length / 2);
        int place = 2 * ((word.hashCode() * MIX) >>> (Integer.SIZE - bits));
        Object held = places[place];
        while (held != null && !held.equals(word)) {
            place = (place + 2) & (places.length - 1);
            held = places[place];
        }
        return place;
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
    @SuppressWarnings("unchecked") // what stands behind a word is its value
    public @Nullable V get(Object word) {
        return mayHold(word) ? (V) places[place(word) + 1] : null;
    }

    @Override
    public V getOrDefault(Object word, V other) {
        V value = get(word);
        return value == null ? other : value;
    }

    @Override
    public boolean containsKey(Object word) {
        return get(word) != null;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(rows).entrySet();
    }
}
