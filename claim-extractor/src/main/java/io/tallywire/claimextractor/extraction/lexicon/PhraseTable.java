package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import io.tallywire.claimextractor.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wordings of one or more tokens, each with a value, found by their first or last token. The longest one wins.
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

    private record Phrase<V>(List<String> words, V value) {}

    private final Map<String, List<Phrase<V>>> byFirst;
    private final Map<String, List<Phrase<V>>> byLast;

    private PhraseTable(List<Phrase<V>> phrases) {
        byFirst = new HashMap<>();
        byLast = new HashMap<>();
        for (Phrase<V> phrase : phrases) {
            List<String> words = phrase.words();
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(phrase);
            byLast.computeIfAbsent(words.get(words.size() - 1), k -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /** The words that wordings start with. */
    Set<String> firstWords() {
        return Set.copyOf(byFirst.keySet());
    }

    /** The longest wording that starts with token {@code at}; null when there is none. */
    public @Nullable Match<V> startingAt(Sentence sentence, int at) {
        List<Phrase<V>> phrases = byFirst.get(sentence.lower(at));
        if (phrases == null) {
            return null;
        }
        for (Phrase<V> phrase : phrases) {
            if (stands(sentence, at, phrase.words())) {
                return new Match<>(at, at + phrase.words().size(), phrase.value());
            }
        }
        return null;
    }

    /** The longest wording whose last token is the one before {@code end}; null when there is none. */
    public @Nullable Match<V> endingAt(Sentence sentence, int end) {
        List<Phrase<V>> phrases = byLast.get(sentence.lower(end - 1));
        if (phrases == null) {
            return null;
        }
        for (Phrase<V> phrase : phrases) {
            int from = end - phrase.words().size();
            if (from >= 0 && stands(sentence, from, phrase.words())) {
                return new Match<>(from, end, phrase.value());
            }
        }
        return null;
    }

    private static boolean stands(Sentence sentence, int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!sentence.lower(at + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Collects wordings. */
    static final class Builder<V> {

        private final List<Phrase<V>> phrases = new ArrayList<>();

        /** Adds {@code phrase}, cut into tokens as texts are. */
        void add(String phrase, V value) {
            List<String> words = Tokenizer.tokenize(phrase, 0, phrase.length()).stream()
                    .map(Token::lower)
                    .toList();
            phrases.add(new Phrase<>(words, value));
        }

        PhraseTable<V> build() {
            phrases.sort(Comparator.comparingInt(
                    (Phrase<V> phrase) -> -phrase.words().size()));
            return new PhraseTable<>(phrases);
        }
    }
}
