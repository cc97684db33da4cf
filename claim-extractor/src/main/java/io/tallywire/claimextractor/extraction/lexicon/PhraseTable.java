package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wordings of one or more tokens, each with a value, found by their first or last token. The longest one wins, and of a wording that was
 * added twice the first.
 *
 * @param <V> what a wording means
 */
public final class PhraseTable<V> {

    /**
     * A wording found in a sentence.
     *
     * @param from its first token
     * @param to behind its last token
     * @param value what it means
     * @param <V> the type of the value
     */
    public record Match<V>(int from, int to, V value) {}

    /** What may follow the words so far, and what they mean by themselves. */
    private record Node<V>(
            Map<String, Node<V>> next, @Nullable V value) {}

    private final Map<String, Node<V>> forwards;
    private final Map<String, Node<V>> backwards;

    private PhraseTable(Map<String, Node<V>> forwards, Map<String, Node<V>> backwards) {
        this.forwards = forwards;
        this.backwards = backwards;
    }

    /** The words that wordings start with. */
    Set<String> firstWords() {
        return forwards.keySet();
    }

    /** The longest wording that starts with token {@code at}; null when there is none. */
    public @Nullable Match<V> startingAt(Sentence sentence, int at) {
        Match<V> longest = null;
        int to = at;
        Node<V> node = forwards.get(sentence.lower(to));
        while (node != null) {
            to++;
            if (node.value() != null) {
                longest = new Match<>(at, to, node.value());
            }
            node = node.next().get(sentence.lower(to));
        }
        return longest;
    }

    /** The longest wording whose last token is the one before {@code end}; null when there is none. */
    public @Nullable Match<V> endingAt(Sentence sentence, int end) {
        Match<V> longest = null;
        int from = end - 1;
        Node<V> node = backwards.get(sentence.lower(from));
        while (node != null) {
            if (node.value() != null) {
                longest = new Match<>(from, end, node.value());
            }
            from--;
            node = node.next().get(sentence.lower(from));
        }
        return longest;
    }

    /** Collects wordings. */
    static final class Builder<V> {

        /** A node while wordings are added. */
        private static final class Branch<V> {

            private final Map<String, Branch<V>> next = new HashMap<>();
            private @Nullable V value;

            void add(List<String> words, V meaning) {
                Branch<V> branch = this;
                for (String word : words) {
                    branch = branch.next.computeIfAbsent(word, unused -> new Branch<>());
                }
                branch.value = branch.value == null ? meaning : branch.value;
            }

            Map<String, Node<V>> nodes() {
                Map<String, Node<V>> nodes = new HashMap<>();
                next.forEach((word, branch) -> nodes.put(word, new Node<>(branch.nodes(), branch.value)));
                return nodes.isEmpty() ? Map.of() : WordMap.copyOf(nodes);
            }
        }

        private final Branch<V> forwards = new Branch<>();
        private final Branch<V> backwards = new Branch<>();

        /** Adds {@code phrase}, cut into tokens as texts are. */
        void add(String phrase, V value) {
            List<String> words = new ArrayList<>();
            Tokenizer.tokenize(phrase, 0, phrase.length()).stream()
                    .map(Token::lower)
                    .forEach(words::add);
            forwards.add(words, value);
            Collections.reverse(words);
            backwards.add(words, value);
        }

        PhraseTable<V> build() {
            return new PhraseTable<>(forwards.nodes(), backwards.nodes());
        }
    }
}
