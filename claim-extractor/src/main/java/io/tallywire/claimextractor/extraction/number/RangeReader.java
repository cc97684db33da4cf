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

    /** What moves by a range seldom moves by so many times the lower end. */
    private static final double MOST = 4;

    /** The same of money, whose sign stands on both sides. */
    private static final double MOST_MONEY = 3;

    /** So many times as much behind "fell by" is the level that it fell to, and no end of a range. */
    private static final double MOST_BY = 10;

    /** Above this a number behind "by" tells of a move. */
    private static final double LARGE = 100;

    private final AmountReader amounts;
    private final UnitReader units;
    private final QuantityWords words;
    private final Alternatives alternatives;

    RangeReader(AmountReader amounts, UnitReader units, QuantityWords words) {
        alternatives = new Alternatives(amounts);
        this.amounts = amounts;
        this.units = units;
        this.words = words;
    }

    /** The range that {@code first} opens; null when it opens none. */
    @Nullable
    Range read(Sentence sentence, Amount first) {
        UnitReader.Found unit = first.isBare() ? units.read(sentence, first.to()) : null;
        boolean measured = unit != null && !unit.hyphen() && isUnitLink(sentence, unit.to());
        int link =
                unit != null && measured ? unit.to() : isSuspended(sentence, first.to()) ? first.to() + 1 : first.to();
        // "in 2022/23 to 400 in 2023/24", "the total in 2023 to 7,118"
        boolean yearEnd = (sentence.lower(first.from() - 1).equals("/")
                        && sentence.at(first.from()).glued())
                || (words.isNotFigure(sentence.lower(first.from() - 1), "yearof")
                        && isYear(sentence, first.from())
                        && !isYear(sentence, link + 1)
                        && !isYearEnd(sentence, link + 1));
        if (yearEnd || link + 1 >= sentence.size() || !isPlain(first)) {
            return null;
        }
        Amount last = alternatives.last(sentence, first);
        if (last != null) {
            return new Range(last, first.numeral().low(), last.numeral().low());
        }
        if (!links(sentence, first, link)) {
            return null;
        }
        Amount second = amounts.read(sentence, link + 1);
        if (unit != null && measured && second != null && !isSame(unit, units.read(sentence, second.to()))) {
            return null;
        }
        if (second == null || !isPlain(second) || !fit(first, second)) {
            return null;
        }
        double low = first.numeral().low();
        double high = second.numeral().low();
        boolean shared = first.numeral().factor() == 1
                && second.numeral().factor() > 1
                && low * second.numeral().factor() <= high;
        boolean thousands = isThousands(sentence, first, second) && low * THOUSAND < high;
        boolean twice = measured
                && sentence.lower(beforeHedge(sentence, first.from())).equals("by"); // "by 14 metres to 87 metres"
        if (twice
                || isLevel(sentence, first, link, low, high)
                || isPoints(sentence, first) != isPoints(sentence, second)) {
            return null;
        }
        low = thousands ? low * THOUSAND : low;
        low = shared ? low * second.numeral().factor() : low;
        return low < high ? new Range(second, low, high) : null;
    }

    /** "by three percentage points to 15 per cent": points move, per cent are what they lead to. */
    private static boolean isPoints(Sentence sentence, Amount amount) {
        return amount.percent() && sentence.lower(amount.to() - 1).startsWith("point");
    }

    /** "5 to 7 tons" may name its unit twice: "5 tons to 7 tons", "between 5 tons and 7 tons". */
    private static boolean isUnitLink(Sentence sentence, int at) {
        return sentence.lower(at).equals("to") || sentence.lower(at).equals("and");
    }

    /** Whether a number that may be a year stands at {@code at}. */
    private static boolean isYear(Sentence sentence, int at) {
        String text = sentence.is(at, TokenKind.NUMBER) ? sentence.at(at).text() : "";
        boolean digits = !text.isEmpty() && text.indexOf('.') < 0 && text.indexOf(',') < 0;
        return digits && sentence.at(at).isYearLike();
    }

    /** The 19 of "in 2018-19". */
    private static boolean isYearEnd(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.NUMBER)
                && sentence.at(at).text().length() == 2
                && !sentence.lower(at - 1).equals("to");
    }

    private static boolean isSame(UnitReader.Found first, UnitReader.@Nullable Found second) {
        return second != null && second.unit().name().equals(first.unit().name());
    }

    /** "rose 12 to 345", "fell by 12 to 345": a move and the level that it led to. */
    private boolean isLevel(Sentence sentence, Amount first, int link, double low, double high) {
        int at = beforeHedge(sentence, first.from());
        boolean by = sentence.lower(at).equals("by");
        // "by 46,000 to 1.33 million", "fell by 12 to 345", but "by 2 to 10 percent"
        boolean verb = words.isNotFigure(sentence.lower(by ? at - 1 : at), "move");
        boolean moved = by ? low > LARGE || (verb && high > MOST_BY * low) : verb;
        return high > (first.code() == null ? MOST : MOST_MONEY) * low
                && sentence.lower(link).equals("to")
                && moved;
    }

    /** "5-6,000": the thousands stand behind the second number only. */
    private static boolean isThousands(Sentence sentence, Amount first, Amount second) {
        String small = sentence.at(first.to() - 1).text();
        String large = sentence.at(second.numeral().to() - 1).text();
        return sentence.at(first.to()).glued()
                && second.from() == first.to() + 1
                && small.indexOf(',') < 0
                && small.length() <= 3
                && large.endsWith(",000");
    }

    /** "a five- to seven-year term". */
    private static boolean isSuspended(Sentence sentence, int at) {
        String link = sentence.lower(at + 1);
        return at < sentence.size()
                && (sentence.lower(at).equals("-") || sentence.lower(at).equals("–"))
                && sentence.at(at).glued()
                && (link.equals("to") || link.equals("or"))
                && !sentence.at(at + 1).glued();
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
        return !verb.isEmpty()
                && !verb.startsWith("rang")
                && !verb.startsWith("var")
                && !words.isNotFigure(verb, "rangelead")
                && !verb.equals(",");
    }

    private boolean isDash(Sentence sentence, int link) {
        String lower = sentence.lower(link);
        boolean dash =
                sentence.is(link, TokenKind.HYPHEN) || lower.equals("–") || lower.equals("-") || lower.equals("~");
        return dash
                && sentence.at(link).glued() == sentence.at(link + 1).glued()
                && !(sentence.at(link).glued() && isChain(sentence, link));
    }

    /** "1-222-2222": "three-nought-four": a third number glued to two is a phone number, a date or a key. */
    private boolean isChain(Sentence sentence, int link) {
        boolean behind = isNumber(sentence, link + 3) && isJoint(sentence, link + 2);
        boolean before = isNumber(sentence, link - 3) && isJoint(sentence, link - 2);
        return behind || before;
    }

    private boolean isNumber(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.NUMBER) || words.hasRole(sentence.lower(at), "unit");
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
        boolean subunits = first.code() == null || second.code() == null || first.subunit() == second.subunit();
        return money && percent && unitless && subunits;
    }
}
