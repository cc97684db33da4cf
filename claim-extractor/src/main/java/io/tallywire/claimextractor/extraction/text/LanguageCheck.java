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

    private static final String ENGLISH = "en";

    /** So many words tell the language. */
    private static final int MOST_WORDS = 4000;

    /** So many small words of another language at least, so that a quotation or a name makes no foreign text. */
    private static final int LEAST = 4;

    private static final char LAST_LATIN = '\u024F';

    private final Map<String, List<String>> languages;

    /** @param languages small words with the codes of the languages that use them, none of them used by English and another */
    public LanguageCheck(Map<String, List<String>> languages) {
        this.languages = Map.copyOf(languages);
    }

    /** Whether {@code sentences}, all those of a text, are English. */
    public boolean isEnglish(List<Sentence> sentences) {
        Tally tally = new Tally();
        for (Sentence sentence : sentences) {
            if (tally.words > MOST_WORDS) {
                break;
            }
            tally.add(sentence);
        }
        return tally.isEnglish();
    }

    /** The lines of {@code sentences}, all those of a text, that are in another language: long quotations, translations. */
    public Set<Integer> foreignLines(List<Sentence> sentences) {
        Set<Integer> foreign = new HashSet<>();
        Tally tally = new Tally();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            tally.add(sentence);
            if (i + 1 == sentences.size() || sentences.get(i + 1).line() != sentence.line()) {
                if (!tally.isEnglish()) {
                    foreign.add(sentence.line());
                }
                tally = new Tally();
            }
        }
        return Set.copyOf(foreign);
    }

    /** What speaks for and against English. */
    private final class Tally {

        private final Map<String, Integer> counts = new HashMap<>();
        private int words;
        private int foreign;

        void add(Sentence sentence) {
            for (int i = 0; i < sentence.size(); i++) {
                Token token = sentence.at(i);
                if (token.isWord()) {
                    words++;
                    foreign += token.text().charAt(0) > LAST_LATIN ? 1 : 0;
                    List<String> users = languages.get(token.lower());
                    if (users != null) {
                        users.forEach(language -> counts.merge(language, 1, Integer::sum));
                    }
                }
            }
        }

        boolean isEnglish() {
            int english = counts.getOrDefault(ENGLISH, 0);
            int most = counts.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(ENGLISH))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            return 2 * foreign <= words && (most < LEAST || most <= english);
        }
    }
}
