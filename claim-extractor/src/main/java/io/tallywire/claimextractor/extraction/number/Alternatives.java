package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads amounts of which one holds as a range from the first to the last: "$3, $4 or $5", "two, maybe three", "five, six men". */
final class Alternatives {

    /** Alternatives are near each other; what is farther off is another amount. */
    private static final double MOST = 4;

    /** How many amounts are read. */
    private static final int LONGEST = 5;

    private static final Set<String> GUESSES = Set.of("maybe", "perhaps", "possibly", "even");

    private final AmountReader amounts;

    Alternatives(AmountReader amounts) {
        this.amounts = amounts;
    }

    /** The last amount of those that {@code first} opens; null when it opens none. */
    @Nullable
    Amount last(Sentence sentence, Amount first) {
        Amount last = first;
        for (int i = 1; i < LONGEST; i++) {
            boolean comma = sentence.lower(last.to()).equals(",");
            int link = comma ? last.to() + 1 : last.to();
            boolean or = sentence.lower(link).equals("or");
            int guess = or ? link + 1 : link;
            boolean guessed = GUESSES.contains(sentence.lower(guess));
            int at = guessed ? guess + 1 : guess;
            Amount next = (comma || or) && at < sentence.size() ? amounts.read(sentence, at) : null;
            if (next == null || !follows(last, next)) {
                return null;
            }
            boolean money = first.code() != null || i > 1;
            if ((guessed && (or || isNext(first, next)))
                    || (or && money)
                    || (!or && isSpoken(sentence, first, next, i))) {
                return next;
            }
            if (or) {
                return null;
            }
            last = next;
        }
        return null;
    }

    /** "five, six men": two words in a row, of a count that nothing goes before. */
    private static boolean isSpoken(Sentence sentence, Amount first, Amount next, int items) {
        boolean words = first.numeral().form() == Figure.Form.WORDS && isNext(first, next);
        String noun = sentence.lower(next.to());
        boolean counts = noun.endsWith("s") || noun.endsWith("men") || noun.equals("people");
        boolean opens = !sentence.lower(first.from() - 1).equals(",")
                && !sentence.lower(first.from() - 1).equals("and");
        return words && first.isBare() && items == 1 && counts && opens;
    }

    private static boolean isNext(Amount first, Amount next) {
        return next.numeral().low() == first.numeral().low() + 1;
    }

    private static boolean follows(Amount first, Amount second) {
        double low = first.numeral().low();
        double high = second.numeral().low();
        return first.numeral().form() == second.numeral().form()
                && (first.numeral().form() == Figure.Form.DIGITS
                        || first.numeral().form() == Figure.Form.WORDS)
                && Objects.equals(first.code(), second.code())
                && first.percent() == second.percent()
                && first.subunit() == second.subunit()
                && low < high
                && high <= MOST * low;
    }
}
