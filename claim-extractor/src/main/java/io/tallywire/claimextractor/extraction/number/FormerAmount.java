package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a bare number the currency or unit of the amount that it is told beside: "rose to 3.2 billion euros from 2.9 billion", "fell by
 * 140,000 barrels a day to 3.4 million", "rose from 12 to 15 euros".
 */
final class FormerAmount {

    /** How many tokens may stand between the two. */
    private static final int NEAR = 3;

    private FormerAmount() {}

    /** {@code figures} of {@code sentence} with their currencies. */
    static List<Figure> carry(Sentence sentence, List<Figure> figures) {
        List<Figure> carried = new ArrayList<>(figures);
        for (int i = 1; i < carried.size(); i++) {
            Figure first = carried.get(i - 1);
            Figure second = carried.get(i);
            if (isFormer(sentence, first, second)) {
                carried.set(
                        i,
                        first.measure() == Figure.Measure.MONEY
                                ? second.paidIn(first.unit())
                                : second.measuredLike(first));
            } else if (isStart(sentence, first, second)) {
                carried.set(i - 1, first.measuredLike(second));
            }
        }
        return List.copyOf(carried);
    }

    private static boolean isFormer(Sentence sentence, Figure first, Figure second) {
        boolean money = first.measure() == Figure.Measure.MONEY && first.subunit() == 1;
        boolean measured =
                first.measure() == Figure.Measure.PHYSICAL && !first.dimension().equals("time") && !first.adjectival();
        int link = second.hedgeFrom() - 1;
        return (money || measured)
                && second.isPlainCount()
                && second.form() == Figure.Form.DIGITS
                && !second.adjectival()
                && !sentence.at(second.from()).isYearLike()
                && second.hedgeFrom() - first.after() <= NEAR
                && (isLink(sentence, link) || (measured && sentence.lower(link).equals("to")))
                && isClosed(sentence, second.after());
    }

    /** The 12 of "from 12 to 15 euros". */
    private static boolean isStart(Sentence sentence, Figure first, Figure second) {
        boolean amount = second.measure() == Figure.Measure.PERCENT
                || (second.measure() == Figure.Measure.MONEY && second.subunit() == 1);
        return amount
                && first.isPlainCount()
                && first.form() == Figure.Form.DIGITS
                && !first.adjectival()
                && !sentence.at(first.from()).isYearLike()
                && sentence.lower(first.hedgeFrom() - 1).equals("from")
                && second.hedgeFrom() == first.after() + 1
                && sentence.lower(first.after()).equals("to");
    }

    private static boolean isLink(Sentence sentence, int at) {
        return switch (sentence.lower(at)) {
            case "from", "against", "than" -> true;
            case "with", "to" -> sentence.lower(at - 1).startsWith("compared");
            default -> false;
        };
    }

    /** Whether nothing is counted behind the number. */
    private static boolean isClosed(Sentence sentence, int at) {
        return at >= sentence.size()
                || sentence.is(at, TokenKind.PUNCTUATION)
                || switch (sentence.lower(at)) {
                    case "in",
                            "as",
                            "at",
                            "on",
                            "a",
                            "an",
                            "last",
                            "and",
                            "but",
                            "while",
                            "when",
                            "during",
                            "the",
                            "for" -> true;
                    default -> false;
                };
    }
}
