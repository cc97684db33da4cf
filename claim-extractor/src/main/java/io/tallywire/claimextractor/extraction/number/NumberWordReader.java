package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads numbers in words: "twenty-one", "two hundred and six", "a million", "two and a half million". */
final class NumberWordReader {

    private final QuantityWords words;

    NumberWordReader(QuantityWords words) {
        this.words = words;
    }

    /** The number that starts with token {@code at}; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at) {
        Reading reading = new Reading(sentence, at);
        if (isArticle(sentence.lower(at)) && !reading.article()) {
            return null;
        }
        while (reading.step()) {
            // every step takes at least one token
        }
        return reading.result(at);
    }

    private static boolean isArticle(String lower) {
        return lower.equals("a") || lower.equals("an");
    }

    private final class Reading {

        private final Sentence sentence;
        private int next;
        private double total;
        private double group;
        private double magnitude = 1;
        private double lastMagnitude = Double.MAX_VALUE;
        private String lastRole = "";

        Reading(Sentence sentence, int at) {
            this.sentence = sentence;
            next = at;
        }

        /** Takes "a" before hundred, thousand, million or dozen. */
        boolean article() {
            NumberWord word = words.number(sentence.lower(next + 1));
            if (word == null || !isMultiplier(word.role())) {
                return false;
            }
            group = 1;
            lastRole = "unit";
            next++;
            return true;
        }

        boolean step() {
            int at = next;
            boolean linked = !lastRole.isEmpty();
            if (linked
                    && (sentence.is(at, TokenKind.HYPHEN)
                            || (sentence.lower(at).equals("and") && !lastRole.equals("unit")))) {
                at++;
            }
            if (linked && half(at)) {
                return true;
            }
            NumberWord word = words.number(sentence.lower(at));
            if (word != null
                    && word.role().equals("none")
                    && lastRole.isEmpty()
                    && !sentence.is(at + 1, TokenKind.HYPHEN)) {
                lastRole = "none";
                next = at + 1;
                return false;
            }
            if (word == null || !sentence.at(at).isWord() || !fits(word.role(), at > next)) {
                return false;
            }
            take(word);
            next = at + 1;
            return true;
        }

        /** Takes "and a half" behind a small number. */
        private boolean half(int at) {
            boolean half = lastRole.equals("unit")
                    && sentence.lower(at).equals("and")
                    && isArticle(sentence.lower(at + 1))
                    && sentence.lower(at + 2).equals("half");
            if (half) {
                group += 0.5;
                lastRole = "tens";
                next = at + 3;
            }
            return half;
        }

        private boolean fits(String role, boolean joined) {
            return switch (role) {
                case "unit" ->
                    lastRole.isEmpty()
                            || (lastRole.equals("tens") && group % 10 == 0)
                            || ((joined || lastRole.equals("magnitude"))
                                    && !lastRole.equals("unit")
                                    && isMultiplier(lastRole));
                case "teen", "tens" -> lastRole.isEmpty() || (isMultiplier(lastRole) && !lastRole.equals("dozen"));
                case "hundred" -> !lastRole.isEmpty() && group > 0 && group < 100;
                case "magnitude" -> !lastRole.isEmpty();
                case "dozen" -> lastRole.equals("unit") || lastRole.equals("teen");
                default -> false;
            };
        }

        private void take(NumberWord word) {
            switch (word.role()) {
                case "unit", "teen", "tens" -> group += word.value();
                case "hundred", "dozen" -> group *= word.value();
                default -> {
                    // "two hundred thousand million" multiplies, "two million three thousand" adds
                    if (word.value() < lastMagnitude && group > 0) {
                        total += group * word.value();
                    } else {
                        total = (total + group) * word.value();
                    }
                    group = 0;
                    lastMagnitude = word.value();
                    magnitude = word.value();
                }
            }
            lastRole = word.role();
        }

        @Nullable
        Numeral result(int at) {
            return next == at || lastRole.isEmpty()
                    ? null
                    : Numeral.exact(at, next, total + group, group == 0 ? magnitude : 1, Figure.Form.WORDS);
        }
    }

    private static boolean isMultiplier(String role) {
        return role.equals("hundred") || role.equals("magnitude") || role.equals("dozen");
    }
}
