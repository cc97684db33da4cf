package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins two amounts to a range: "a to b", "between a and b", "a-b", "a or b". */
final class RangeReader {

    /** The second amount of a range and both ends, the magnitude of the second shared where the first has none. */
    record Range(Amount second, double low, double high) {}

    private static final double THOUSAND = 1000;

    private final AmountReader amounts;
    private final QuantityWords words;

    RangeReader(AmountReader amounts, QuantityWords words) {
        this.amounts = amounts;
        this.words = words;
    }

    /** The range that {@code first} opens; null when it opens none. */
    @Nullable
    Range read(Sentence sentence, Amount first) {
        int link = first.to();
        if (link + 1 >= sentence.size() || !isPlain(first) || !links(sentence, first, link)) {
            return null;
        }
        Amount second = amounts.read(sentence, link + 1);
        if (second == null || !isPlain(second) || !fit(first, second)) {
            return null;
        }
        double low = first.numeral().low();
        double high = second.numeral().low();
        boolean shared = first.numeral().factor() == 1
                && second.numeral().factor() > 1
                && low * second.numeral().factor() <= high;
        boolean thousands = isThousands(sentence, first, second) && low * THOUSAND < high;
        low = thousands ? low * THOUSAND : low;
        low = shared ? low * second.numeral().factor() : low;
        return low < high ? new Range(second, low, high) : null;
    }

    /** "5-6,000": the thousands stand behind the second number only. */
    private static boolean isThousands(Sentence sentence, Amount first, Amount second) {
        String small = sentence.at(first.to() - 1).text();
        String large = sentence.at(second.numeral().to() - 1).text();
        return sentence.at(first.to()).glued()
                && small.indexOf(',') < 0
                && small.length() <= 3
                && large.endsWith(",000");
    }

    private static boolean isPlain(Amount amount) {
        return amount.numeral().form() == Figure.Form.DIGITS || amount.numeral().form() == Figure.Form.WORDS;
    }

    private boolean links(Sentence sentence, Amount first, int link) {
        String before = sentence.lower(beforeHedge(sentence, first.from()));
        return switch (sentence.lower(link)) {
            case "to" ->
                before.equals("by") ? first.code() == null : !before.equals("from") || !isMove(sentence, first.from());
            case "and" -> before.equals("between");
            case "through", "thru" -> first.isBare();
            case "or" -> first.isBare() && first.numeral().factor() == 1;
            default -> isDash(sentence, link);
        };
    }

    private int beforeHedge(Sentence sentence, int from) {
        var hedge = words.leftHedges().endingAt(sentence, from);
        return hedge == null ? from - 1 : hedge.from() - 1;
    }

    /** "rose from 5 to 7" gives two levels, "ranges from 5 to 7" a range: told apart by a verb of change before. */
    private boolean isMove(Sentence sentence, int from) {
        String verb = sentence.lower(from - 2);
        return !verb.startsWith("rang") && !verb.startsWith("var") && !verb.equals("anywhere") && !verb.equals(",");
    }

    private static boolean isDash(Sentence sentence, int link) {
        String lower = sentence.lower(link);
        boolean dash =
                sentence.is(link, TokenKind.HYPHEN) || lower.equals("–") || lower.equals("-") || lower.equals("~");
        return dash
                && sentence.at(link).glued() == sentence.at(link + 1).glued()
                && !(sentence.at(link).glued() && isChain(sentence, link));
    }

    /** "1-222-2222": a third number glued to two is a phone number, a date or a key. */
    private static boolean isChain(Sentence sentence, int link) {
        boolean behind = sentence.is(link + 3, TokenKind.NUMBER) && isJoint(sentence, link + 2);
        boolean before = sentence.is(link - 3, TokenKind.NUMBER) && isJoint(sentence, link - 2);
        return behind || before;
    }

    private static boolean isJoint(Sentence sentence, int at) {
        boolean joint = sentence.is(at, TokenKind.HYPHEN) || sentence.lower(at).equals("/");
        return joint && sentence.at(at).glued() && sentence.at(at + 1).glued();
    }

    private static boolean fit(Amount first, Amount second) {
        boolean money = first.code() == null
                || (second.code() == null && !second.percent())
                || Objects.equals(first.code(), second.code());
        boolean percent = !first.percent() || second.percent();
        boolean unitless = first.code() == null || !second.percent();
        return money && percent && unitless;
    }
}
