package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords.NumberWord;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers and decimals in words: "twenty-one", "two hundred and six", "a million", "three dozen", "nine point
 * nought four", also with digits among the words: "3 hundred and 21".
 */
final class NumberWordReader {

    private final QuantityWords words;

    NumberWordReader(QuantityWords words) {
        this.words = words;
    }

    /** The number that starts with token {@code at}; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at) {
        return read(sentence, at, sentence.size());
    }

    /** The number that starts with token {@code at} and ends before token {@code end}; null when there is none. */
    @Nullable
    Numeral read(Sentence sentence, int at, int end) {
        Reading reading = new Reading(sentence, at, end);
        if (isArticle(sentence.lower(at)) && !reading.article()) {
            return null;
        }
        reading.hundred();
        while (reading.step()) {
            // every step takes at least one token
        }
        return reading.result(at);
    }

    static boolean isArticle(String lower) {
        return lower.equals("a") || lower.equals("an");
    }

    private final class Reading {

        private final Sentence sentence;
        private final int end;
        private int next;
        private double total;
        private double group;
        private double magnitude = 1;
        private double lastMagnitude = Double.MAX_VALUE;
        private String lastRole = "";
        private boolean digits;

        Reading(Sentence sentence, int at, int end) {
            this.sentence = sentence;
            this.end = end;
            next = at;
        }

        /** Takes "a" before hundred, thousand, million or dozen. */
        boolean article() {
            NumberWord word = words.number(lower(next + 1));
            if (word == null || !isMultiplier(word.role())) {
                return false;
            }
            group = 1;
            lastRole = "unit";
            next++;
            return true;
        }

        /** Takes the "hundred" of "hundred thousand" and one of "million-dollar", without a number before them. */
        void hundred() {
            boolean opens = lastRole.isEmpty()
                    && words.hasRole(lower(next), "hundred")
                    && words.hasRole(lower(next + 1), "magnitude");
            if (opens) {
                group = 100;
                lastRole = "hundred";
                next++;
            } else if (isCompound()) {
                group = 1;
                lastRole = "unit";
            }
        }

        /** "the trillion-ton iceberg", "million-dollar homes"; not "multi-million-dollar". */
        private boolean isCompound() {
            return lastRole.isEmpty()
                    && words.hasRole(lower(next), "magnitude")
                    && sentence.is(next + 1, TokenKind.HYPHEN)
                    && !sentence.is(next - 1, TokenKind.HYPHEN)
                    && (words.unit(lower(next + 2), false) != null || words.currency(lower(next + 2), "word") != null);
        }

        private String lower(int at) {
            return at < end ? sentence.lower(at) : "";
        }

        boolean step() {
            int at = next;
            boolean linked = !lastRole.isEmpty();
            if (linked
                    && (sentence.is(at, TokenKind.HYPHEN)
                            || isSpacedHyphen(at)
                            || (lower(at).equals("and") && !lastRole.equals("unit")))) {
                at++;
            }
            if (linked && (half(at) || decimal(at))) {
                return true;
            }
            if (at < end && sentence.is(at, TokenKind.NUMBER)) {
                return number(at);
            }
            NumberWord word = words.number(lower(at));
            if (word != null
                    && word.role().equals("none")
                    && lastRole.isEmpty()
                    && !sentence.is(at + 1, TokenKind.HYPHEN)) {
                lastRole = "none";
                next = at + 1;
                return false;
            }
            if (word == null || at >= end || !sentence.at(at).isWord() || !fits(word)) {
                return false;
            }
            take(word);
            next = at + 1;
            return true;
        }

        /** "fifty - two". */
        private boolean isSpacedHyphen(int at) {
            return lastRole.equals("tens") && lower(at).equals("-") && words.hasRole(lower(at + 1), "unit");
        }

        /** Takes "and a half" behind a small number. */
        private boolean half(int at) {
            boolean half = lastRole.equals("unit")
                    && lower(at).equals("and")
                    && isArticle(lower(at + 1))
                    && lower(at + 2).equals("half");
            if (half) {
                group += 0.5;
                lastRole = "tens";
                next = at + 3;
            }
            return half;
        }

        /** Takes "point" and the digits behind it: "point zero three", "point seventy-one". */
        private boolean decimal(int at) {
            boolean whole = !lastRole.equals("point") && !lastRole.equals("none");
            if (!whole || !words.hasRole(lower(at), "point")) {
                return false;
            }
            StringBuilder fraction = new StringBuilder(".");
            int to = at + 1;
            String last = "";
            while (to < end) {
                int from = sentence.is(to, TokenKind.HYPHEN) ? to + 1 : to;
                NumberWord word = words.number(lower(from));
                String role = word == null ? "" : word.role();
                boolean unit = role.equals("unit") && (last.isEmpty() || last.equals("unit") || last.equals("tens"));
                boolean opens = last.isEmpty() || last.equals("unit");
                if (word == null || !(unit || (opens && (role.equals("teen") || role.equals("tens"))))) {
                    break;
                }
                if (last.equals("tens") && word.value() > 0) {
                    fraction.setLength(fraction.length() - 1);
                }
                fraction.append((long) word.value());
                last = last.equals("tens") ? "closed" : role;
                to = from + 1;
            }
            if (fraction.length() == 1) {
                return false;
            }
            group += Double.parseDouble(fraction.toString());
            lastRole = "point";
            next = to;
            return true;
        }

        /** Takes digits: as the first part, or as the rest behind a hundred or thousand that digits opened. */
        private boolean number(int at) {
            String text = sentence.at(at).text();
            boolean plain = text.charAt(0) >= '0' && text.charAt(0) <= '9' && text.length() <= 12;
            if (!plain || text.indexOf('.') != text.lastIndexOf('.') || isMixed(text)) {
                return false;
            }
            int comma = text.lastIndexOf(',');
            // "1,3 million"
            boolean decimal = comma > 0 && text.length() - comma - 1 < 3;
            double value = Double.parseDouble(decimal ? text.replace(',', '.') : text.replace(",", ""));
            NumberWord word = words.number(lower(at + 1));
            String role = word == null ? "" : word.role();
            boolean multiplied = role.equals("hundred") || role.equals("magnitude");
            double ceiling = lastRole.equals("hundred") ? 100 : lastMagnitude;
            boolean rest = digits && isMultiplier(lastRole) && value < ceiling && value > 0 && text.indexOf('.') < 0;
            boolean joined = at > next || multiplied;
            if (lastRole.isEmpty()
                    ? !multiplied
                    : !(rest && joined && ceiling <= 1000 && (!multiplied || at == next))) {
                return false;
            }
            digits = true;
            group += value;
            lastRole = "digits";
            next = at + 1;
            return true;
        }

        /** "1.111,11": points and a comma for decimals. */
        private boolean isMixed(String text) {
            int comma = text.lastIndexOf(',');
            boolean decimal = comma > 0 && text.length() - comma - 1 < 3;
            return decimal && (text.indexOf('.') >= 0 || text.indexOf(',') < comma);
        }

        private boolean fits(NumberWord word) {
            return switch (word.role()) {
                case "unit" ->
                    lastRole.isEmpty()
                            || (lastRole.equals("tens") && group % 10 == 0)
                            || (isMultiplier(lastRole) && !lastRole.equals("dozen"));
                case "teen", "tens" -> lastRole.isEmpty() || (isMultiplier(lastRole) && !lastRole.equals("dozen"));
                case "hundred" -> !lastRole.isEmpty() && group > 0 && (group < 100 || lastRole.equals("digits"));
                case "magnitude" -> !lastRole.isEmpty() && !(lastRole.equals("point") && group == 0);
                case "dozen" ->
                    lastRole.equals("unit") || lastRole.equals("teen") || (lastRole.equals("digits") && total == 0);
                default -> false;
            };
        }

        private void take(NumberWord word) {
            switch (word.role()) {
                case "unit", "teen", "tens" -> group += word.value();
                case "hundred" -> group *= word.value();
                case "dozen" -> {
                    // "three hundred and two dozen" adds
                    double hundreds = group >= 100 ? group - group % 100 : 0;
                    group = hundreds + (group - hundreds) * word.value();
                }
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
                    : Numeral.exact(
                            at,
                            next,
                            total + group,
                            group == 0 ? magnitude : 1,
                            digits ? Figure.Form.DIGITS : Figure.Form.WORDS);
        }
    }

    private static boolean isMultiplier(String role) {
        return role.equals("hundred") || role.equals("magnitude") || role.equals("dozen");
    }
}
