package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows dates, clock times and durations that only say when. */
final class TimeFigure {

    private static final int NEAR = 6;
    private static final int RECIPIENT = 4;
    private static final int HOURS = 12;
    private static final int MINUTES = 60;

    /** The longest short form of a weekday is "thurs". */
    private static final int WEEKDAY = 5;

    private final QuantityWords words;

    TimeFigure(QuantityWords words) {
        this.words = words;
    }

    /** Whether a bare number is part of a date or a clock time. */
    boolean isDateOrClock(Sentence sentence, Figure figure) {
        String before = sentence.lower(figure.from() - 1);
        String dotted = before.equals(".") ? sentence.lower(figure.from() - 2) : before;
        String next = sentence.lower(figure.to());
        // "by Monday 1,500 had left"
        boolean day = sentence.at(figure.from()).text().indexOf(',') < 0;
        boolean month = day
                && (words.isTime(dotted, "month")
                        || words.isTime(next, "month")
                        || (words.isTime(dotted, "weekday") && !isCounted(sentence, figure)));
        boolean local = sentence.lower(figure.to() + 1).equals("time") && words.isNotFigure(next, "localtime");
        boolean clock =
                words.isTime(next, "clock") || local || isHourOfDay(sentence, figure) || isPast(sentence, figure);
        if (figure.form() != Figure.Form.DIGITS) {
            return clock;
        }
        return month
                || clock
                || isDayPair(sentence, figure)
                || isShortYear(sentence, figure)
                || words.isTime(next, "era")
                || isDecade(sentence, figure)
                || isPointTime(sentence, figure);
    }

    /** "On Friday 12 guards left", where "on Friday 12 at noon" is a date. */
    private boolean isCounted(Sentence sentence, Figure figure) {
        String next = sentence.lower(figure.to());
        return sentence.is(figure.to(), TokenKind.WORD)
                && sentence.lower(figure.from() - 1).length() > WEEKDAY
                && !words.isNotFigure(next, "dateend")
                && !words.isTime(next, "daytime")
                && !words.isTime(next, "clock")
                && !sentence.at(figure.to()).glued();
    }

    /** The 30 of "between May 24 and 30 shipments fell". */
    private boolean isDayPair(Sentence sentence, Figure figure) {
        int link = figure.from() - 1;
        return sentence.lower(link).equals("and")
                && sentence.is(link - 1, TokenKind.NUMBER)
                && words.isTime(sentence.lower(link - 2), "month")
                && sentence.lower(link - 3).equals("between")
                && sentence.at(figure.from()).text().length() <= 2;
    }

    /** "until nearly four in the morning". */
    private boolean isHourOfDay(Sentence sentence, Figure figure) {
        Double n = figure.point();
        return n != null
                && n <= HOURS
                && sentence.lower(figure.to()).equals("in")
                && sentence.lower(figure.to() + 1).equals("the")
                && words.isTime(sentence.lower(figure.to() + 2), "daytime")
                && (words.isNotFigure(sentence.lower(figure.hedgeFrom() - 1), "hourlead")
                        || words.isNotFigure(sentence.lower(figure.from() - 1), "hourlead"));
    }

    /** "half past three", "ten past four". */
    private boolean isPast(Sentence sentence, Figure figure) {
        Double n = figure.point();
        int past = figure.from() - 1;
        if (n != null && n <= HOURS && sentence.lower(past).equals("past")) {
            String before = sentence.lower(past - 1);
            return sentence.is(past - 1, TokenKind.NUMBER)
                    || words.hasRole(before, "unit")
                    || words.hasRole(before, "teen")
                    || words.hasRole(before, "tens")
                    || words.isNotFigure(before, "minutes");
        }
        return n != null
                && n < MINUTES
                && sentence.lower(figure.to()).equals("past")
                && (words.hasRole(sentence.lower(figure.to() + 1), "unit")
                        || sentence.is(figure.to() + 1, TokenKind.NUMBER));
    }

    /** "the class of '92". */
    private boolean isShortYear(Sentence sentence, Figure figure) {
        int mark = figure.from() - 1;
        return sentence.is(mark, TokenKind.QUOTE)
                && sentence.at(figure.from()).glued()
                && !sentence.lower(mark).equals("\"")
                && sentence.at(figure.from()).text().length() == 2
                && words.isNotFigure(sentence.lower(mark - 1), "yearlead");
    }

    /** "1990s", "the 70s". */
    private static boolean isDecade(Sentence sentence, Figure figure) {
        return sentence.lower(figure.to()).equals("s")
                && sentence.at(figure.to()).glued();
    }

    /** "at 6.10", "called at 11.30": a point between hours and two digits of minutes. */
    private static boolean isPointTime(Sentence sentence, Figure figure) {
        String text = sentence.at(figure.from()).text();
        int dot = text.indexOf('.');
        boolean shape = dot > 0 && dot <= 2 && text.length() == dot + 3 && text.charAt(dot + 1) < '6';
        String before = sentence.lower(figure.hedgeFrom() - 1);
        return shape
                && (before.equals("at") || (before.equals("of") && figure.hedgeFrom() < 2))
                && figure.isPlainCount();
    }

    /** "at 1430 hours". */
    private static boolean isMilitary(Sentence sentence, Figure figure) {
        String text = sentence.at(figure.from()).text();
        return figure.unit().equals("hour")
                && figure.to() == figure.from() + 1
                && text.length() == 4
                && text.chars().allMatch(Character::isDigit)
                && text.compareTo("2400") <= 0
                && text.charAt(2) < '6';
    }

    /** Whether a duration only says when or how old: "two years ago", "for three days", "29-year-old". */
    boolean isAdverbial(Sentence sentence, Figure figure) {
        if (isPoint(sentence, figure)) {
            return true;
        }
        int after = figure.after();
        String before = sentence.lower(figure.hedgeFrom() - 1);
        if (isTold(sentence, figure, before)) {
            return false;
        }
        // "142 seconds after liftoff" is measured, "an hour after the vote" tells when
        boolean exact = isBrief(figure) && !figure.unit().equals("hour") && figure.form() != Figure.Form.VAGUE;
        // "jailed for 20 months after a brawl" tells how long
        boolean lasting = before.equals("for") && isNews(sentence, figure);
        boolean since = words.isNotFigure(sentence.lower(after), "since")
                || (words.isNotFigure(sentence.lower(after), "soon")
                        && words.isNotFigure(sentence.lower(after + 1), "since"));
        boolean point = !exact && !lasting && since && !figure.adjectival();
        // "the same five-month period" of the year before
        boolean same = before.equals("same") && sentence.lower(after).equals("period");
        if (words.isTime(before, "lead") || point || same) {
            return true;
        }
        boolean adverbialBefore = words.isTime(before, "adverbial");
        boolean ofWhat = sentence.lower(after).equals("of") && !adverbialBefore;
        if (figure.adjectival() || ofWhat || isNews(sentence, figure)) {
            return false;
        }
        boolean brief = isBrief(figure);
        boolean adverbial = words.isTime(before, "adverbial")
                || (words.isTime(sentence.lower(figure.from() - 1), "adverbial")
                        && figure.hedgeFrom() == figure.from());
        // "over three years" is a hedge by its words and a stretch of time by its sense
        boolean stretch = figure.isHedged() && words.isTime(sentence.lower(figure.hedgeFrom()), "adverbial");
        return ((adverbial || stretch) && !brief) || (!brief && !figure.isHedged());
    }

    /** Whether it says when or how old beyond doubt: "two years ago", "29-year-old", "at 1430 hours". */
    boolean isPoint(Sentence sentence, Figure figure) {
        int after = figure.after();
        return isMilitary(sentence, figure)
                || isAccounted(sentence, figure)
                || (sentence.is(after, TokenKind.HYPHEN) && words.isTime(sentence.lower(after + 1), "ago"))
                || words.isTime(sentence.lower(after), "ago")
                || (sentence.lower(after).equals("from")
                        && sentence.lower(after + 1).equals("now"))
                || (sentence.lower(after).equals("of")
                        && sentence.lower(after + 1).equals("age"));
    }

    /** "a loss for the six months to the end of March", "in the three months ended June 30": a period of accounts. */
    private boolean isAccounted(Sentence sentence, Figure figure) {
        int link = figure.after();
        int end = sentence.lower(link + 1).equals("the")
                        && sentence.lower(link + 2).equals("end")
                        && sentence.lower(link + 3).equals("of")
                ? link + 4
                : sentence.lower(link + 1).equals("on") ? link + 2 : link + 1;
        boolean dated = words.isTime(sentence.lower(end), "month")
                || (sentence.is(end, TokenKind.NUMBER) && words.isTime(sentence.lower(end + 1), "month"));
        return words.isNotFigure(sentence.lower(link), "accounted")
                && (dated || end == link + 4)
                && words.isDefinite(sentence.lower(figure.from() - 1));
    }

    private static boolean isBrief(Figure figure) {
        return figure.unit().equals("second")
                || figure.unit().equals("minute")
                || figure.unit().equals("hour")
                || figure.unit().equals("millisecond");
    }

    /** "a contract of four months", "eighteen months' work", "45 days to leave": the stretch itself is told of. */
    private boolean isTold(Sentence sentence, Figure figure, String before) {
        boolean length = before.equals("of") && words.isTime(sentence.lower(figure.hedgeFrom() - 2), "stretch");
        boolean genitive =
                sentence.is(figure.after(), TokenKind.POSSESSIVE) && sentence.is(figure.after() + 1, TokenKind.WORD);
        boolean given = sentence.lower(figure.after()).equals("to") && isGiven(sentence, figure, before);
        boolean infinitive =
                before.equals("last") && words.isTime(sentence.lower(figure.hedgeFrom() - 2), "before last");
        // "he got five years" tells of a sentence
        boolean jailed = words.isNotFigure(before, "jailing")
                && (figure.unit().equals("year") || figure.unit().equals("month"))
                && !words.isTime(sentence.lower(figure.after()), "ago");
        boolean lasts = words.isTime(before, "lasts") || infinitive || jailed;
        return length || genitive || given || lasts;
    }

    /** "has 10 days to leave", "gave the two banks 30 days to comply". */
    private boolean isGiven(Sentence sentence, Figure figure, String before) {
        if (words.isTime(before, "adverbial") || words.isTime(before, "given")) {
            return words.isTime(before, "given");
        }
        for (int i = figure.hedgeFrom() - 2; i >= Math.max(0, figure.hedgeFrom() - RECIPIENT); i--) {
            if (words.isTime(sentence.lower(i), "given")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNews(Sentence sentence, Figure figure) {
        for (int i = Math.max(0, figure.hedgeFrom() - NEAR);
                i < Math.min(sentence.size(), figure.after() + NEAR);
                i++) {
            if (words.isTime(sentence.lower(i), "news")) {
                return true;
            }
        }
        return false;
    }
}
