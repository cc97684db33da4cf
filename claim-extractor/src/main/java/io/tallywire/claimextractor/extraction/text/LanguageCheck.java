package io.tallywire.claimextractor.extraction.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells English from other languages by small words: a text is foreign when most of its letters are of another alphabet, or
 * when another language's small words outnumber the English ones. Short texts without either pass for English.
 */
public final class LanguageCheck {

    private static final int[] NOBODY = {};
    private static final String ENGLISH = "en";

    /** So many words tell the language. */
    private static final int MOST_WORDS = 4000;

    /** So many small words of another language at least, so that a quotation or a name makes no foreign text. */
    private static final int LEAST = 4;

    private static final char LAST_LATIN = '\u024F';

    /**
     * What is told of a text.
     *
     * @param english whether it is English
     * @param foreignLines its lines that are in another language: long quotations, translations
     */
    public record Languages(boolean english, Set<Integer> foreignLines) {}

    private final List<String> languages;
    private final Map<String, int[]> users = new HashMap<>();

    /** @param words small words with the codes of the languages that use them, none of them used by English and another */
    public LanguageCheck(Map<String, List<String>> words) {
        languages = words.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        words.forEach((word, codes) ->
                users.put(word, codes.stream().mapToInt(languages::indexOf).toArray()));
    }

    /** The languages of {@code sentences}, all those of a text. */
    public Languages tell(List<Sentence> sentences) {
        Set<Integer> foreign = new HashSet<>();
        Tally whole = new Tally();
        Tally line = new Tally();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Tally one = new Tally();
            one.add(sentence);
            line.add(one);
            if (whole.words <= MOST_WORDS) {
                whole.add(one);
            }
            if (i + 1 == sentences.size() || sentences.get(i + 1).line() != sentence.line()) {
                if (!line.isEnglish()) {
                    foreign.add(sentence.line());
                }
                line = new Tally();
            }
        }
        return new Languages(whole.isEnglish(), Set.copyOf(foreign));
    }

    /** What speaks for and against English. */
    private final class Tally {

        private final int[] counts = new int[languages.size()];
        private int words;
        private int foreign;

        void add(Sentence sentence) {
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.at(i);
                if (token.isWord()) {
                    words++;
                    foreign += token.text().charAt(0) > LAST_LATIN ? 1 : 0;
                    for (int language : users.getOrDefault(token.lower(), NOBODY)) {
                        counts[language]++;
                    }
                }
            }
        }

        void add(Tally other) {
            words += other.words;
            foreign += other.foreign;
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
        }

        boolean isEnglish() {
            int english = 0;
            int most = 0;
            for (int i = 0; i < counts.length; i++) {
                if (languages.get(i).equals(ENGLISH)) {
                    english = counts[i];
                } else {
                    most = Math.max(most, counts[i]);
                }
            }
            return 2 * foreign <= words && (most < LEAST || most <= english);
        }
    }
}
