package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows numbers that are somebody's age. */
final class AgeFigure {

    private static final int OLDEST = 120;
    private static final int GUESS = 3;
    private static final int CLAUSE = 6;

    /** The words of "19 and 45". */
    private static final int RANGE = 3;

    private final QuantityWords words;

    AgeFigure(QuantityWords words) {
        this.words = words;
    }

    /** "Smith, 23, said", "aged 23", "23-year-old" ("year" is taken as unit elsewhere). */
    boolean isAge(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (isGroup(sentence, tags, figure)) {
            return true;
        }
        Double n = figure.point();
        String next = sentence.lower(figure.to());
        boolean commas = sentence.lower(figure.from() - 1).equals(",")
                && (next.equals(",") || next.equals(".") || next.equals(")") || next.equals(";") || next.isEmpty())
                && figure.from() >= 2
                && (sentence.at(figure.from() - 2).isCapitalised()
                        || (next.equals(",") && isOne(sentence.lower(figure.from() - 2))));
        boolean clause = sentence.lower(figure.from() - 1).equals(",")
                && figure.form() == Figure.Form.DIGITS
                && ((next.equals(",") && isAfterAge(tags, figure.to() + 1))
                        || (sentence.is(figure.from() - 2, TokenKind.WORD)
                                && sentence.at(figure.from() - 2).isCapitalised()
                                && (next.equals("of") || next.equals("from"))));
        boolean relative = next.equals(",")
                && figure.hedgeFrom() == figure.from()
                && isBeing(tags, figure.from() - 1)
                && tags.get(figure.from() - 2) == WordClass.RELATIVE;
        boolean guessed = next.equals(",")
                && figure.form() == Figure.Form.DIGITS
                && isBeing(tags, figure.hedgeFrom() - 1)
                && isGuess(sentence, figure.hedgeFrom() - 2);
        boolean between = figure.to() - figure.from() == RANGE
                && words.isNotFigure(sentence.lower(figure.from() - 2), "aging")
                && (sentence.lower(figure.from() - 1).equals("between")
                        || sentence.lower(figure.from() - 1).equals("from"));
        boolean ranked = figure.hedgeFrom() == figure.from() && isOldest(sentence, tags, figure);
        boolean told = tags.get(Math.max(0, figure.from() - 1)) == WordClass.AUXILIARY
                && figure.from() >= 2
                && tags.get(figure.from() - 2) == WordClass.PRONOUN
                && figure.hedgeFrom() == figure.from()
                && (next.equals(",")
                        || next.equals(".")
                        || next.equals("when")
                        || next.equals("and")
                        || next.isEmpty());
        boolean turned = words.isNotFigure(sentence.lower(figure.from() - 1), "birthday")
                && figure.hedgeFrom() == figure.from()
                && (figure.to() >= tags.size() || tags.get(figure.to()) != WordClass.NOUN);
        boolean dated = figure.hedgeFrom() == figure.from()
                && (isSecond(sentence, figure)
                        || isAtAge(sentence, figure, next)
                        || isOfAge(sentence, tags, figure)
                        || isNow(sentence, figure, next));
        // "touchdowns (35)" counts them
        boolean counted = figure.from() >= 2
                && tags.get(figure.from() - 2) == WordClass.NOUN
                && !isOne(sentence.lower(figure.from() - 2));
        boolean brackets = !counted
                && sentence.lower(figure.from() - 1).equals("(")
                && next.equals(")")
                && !isListed(sentence, figure.from());
        return n != null
                && n < OLDEST
                && n >= 1
                && (commas
                        || isOneOfAges(sentence, figure)
                        || brackets
                        || clause
                        || relative
                        || guessed
                        || between
                        || told
                        || turned
                        || ranked
                        || isSpan(sentence, figure)
                        || dated
                        || isDecade(sentence, figure));
    }

    /** The 12 of "Orlu (11 seats), Kestria (12)", "Orlu (131), Kestria (12)": other brackets hold no ages. */
    private static boolean isListed(Sentence sentence, int at) {
        for (int i = 1; i + 1 < sentence.size(); i++) {
            boolean other = i != at
                    && sentence.is(i, TokenKind.NUMBER)
                    && sentence.lower(i - 1).equals("(");
            boolean noun =
                    sentence.is(i + 1, TokenKind.WORD) && sentence.lower(i + 2).equals(")");
            boolean large =
                    sentence.lower(i + 1).equals(")") && sentence.at(i).text().length() > 2;
            if (other && (noun || (large && !sentence.at(i).isYearLike()))) {
                return true;
            }
        }
        return false;
    }

    /** "ranged in age from 1 to 76". */
    private boolean isSpan(Sentence sentence, Figure figure) {
        String before = sentence.lower(figure.from() - 1);
        boolean second = before.equals("to") && sentence.is(figure.from() - 2, TokenKind.NUMBER);
        int lead = second ? figure.from() - RANGE : figure.from() - 1;
        return sentence.lower(lead).equals("from") && words.isNotFigure(sentence.lower(lead - 1), "aging");
    }

    /** "the oldest was 76". */
    private static boolean isOldest(Sentence sentence, List<WordClass> tags, Figure figure) {
        boolean closed = figure.to() >= tags.size() || tags.get(figure.to()) != WordClass.NOUN;
        if (!closed || !isBeing(tags, figure.from() - 1)) {
            return false;
        }
        for (int i = figure.from() - 2; i >= Math.max(0, figure.from() - CLAUSE); i--) {
            String lower = sentence.lower(i);
            if (lower.equals("oldest") || lower.equals("youngest") || lower.equals("eldest")) {
                return true;
            }
        }
        return false;
    }

    /** "aged between 22 and 41 years", "girls of 11 to 15 years", "children under five years". */
    boolean isYears(Sentence sentence, Figure figure) {
        if (!figure.unit().equals("year") || figure.adjectival() || sentence.is(figure.after(), TokenKind.POSSESSIVE)) {
            return false;
        }
        int before = figure.hedgeFrom() - 1;
        boolean linked = sentence.lower(before).equals("between")
                || sentence.lower(before).equals("from")
                || sentence.lower(before).equals("of");
        int lead = linked ? before - 1 : before;
        boolean limited = figure.hedgeFrom() == figure.from() - 1
                && words.isNotFigure(sentence.lower(figure.hedgeFrom()), "agelimit");
        // "her boyfriend of four years" is with her as long as that
        boolean group = words.isNotFigure(sentence.lower(lead), "agegroup")
                || words.isNotFigure(sentence.lower(lead), "ageyears");
        boolean of = linked && sentence.lower(before).equals("of");
        return words.isNotFigure(sentence.lower(lead), "aging") || (group && (of || limited));
    }

    /** "children under 12", "people over 60". */
    private boolean isGroup(Sentence sentence, List<WordClass> tags, Figure figure) {
        boolean counts = figure.to() < tags.size()
                && (tags.get(figure.to()) == WordClass.NOUN || tags.get(figure.to()) == WordClass.ADJECTIVE);
        return !counts
                && figure.point() != null
                && figure.point() < OLDEST
                && figure.hedgeFrom() == figure.from() - 1
                && words.isNotFigure(sentence.lower(figure.hedgeFrom()), "agelimit")
                && (words.isNotFigure(sentence.lower(figure.hedgeFrom() - 1), "agegroup")
                        || words.isNotFigure(sentence.lower(figure.hedgeFrom() - 1), "aging"));
    }

    /** "a girl, who Doe thinks was around 10,": "who" and a short clause before the verb. */
    private static boolean isGuess(Sentence sentence, int at) {
        for (int i = at; i >= Math.max(0, at - GUESS); i--) {
            if (sentence.lower(i).equals("who")) {
                return true;
            }
        }
        return false;
    }

    /** "a 40-something man". */
    private static boolean isDecade(Sentence sentence, Figure figure) {
        return sentence.is(figure.to(), TokenKind.HYPHEN)
                && sentence.lower(figure.to() + 1).startsWith("something");
    }

    /** "aged 22 and 26". */
    private boolean isSecond(Sentence sentence, Figure figure) {
        String link = sentence.lower(figure.from() - 1);
        return (link.equals("and") || link.equals("or"))
                && sentence.is(figure.from() - 2, TokenKind.NUMBER)
                && words.isNotFigure(sentence.lower(figure.from() - 3), "aging");
    }

    /** "died at 87": at that age, not so many. */
    private boolean isAtAge(Sentence sentence, Figure figure, String next) {
        boolean closed = next.isEmpty() || sentence.is(figure.to(), TokenKind.PUNCTUATION);
        return closed
                && sentence.lower(figure.from() - 1).equals("at")
                && words.isNotFigure(sentence.lower(figure.from() - 2), "dated")
                && !sentence.lower(figure.from() - 3).equals("of") // "put the number of dead at 87"
                && !sentence.lower(figure.from() - 3).equals("the");
    }

    /** "a man of 34 was held". */
    private boolean isOfAge(Sentence sentence, List<WordClass> tags, Figure figure) {
        boolean counts = figure.to() < tags.size()
                && (tags.get(figure.to()) == WordClass.NOUN || tags.get(figure.to()) == WordClass.ADJECTIVE);
        return !counts
                && sentence.lower(figure.from() - 1).equals("of")
                && isOne(sentence.lower(figure.from() - 2))
                && tags.get(Math.max(0, figure.from() - 3)) != WordClass.NUMBER;
    }

    /** "Smith, now 45, lives", "the twins, both 14, were found". */
    private boolean isNow(Sentence sentence, Figure figure, String next) {
        return next.equals(",")
                && sentence.lower(figure.from() - 2).equals(",")
                && words.isNotFigure(sentence.lower(figure.from() - 1), "agenow");
    }

    /** Whether {@code lower} is a single person of whom an age may be told. */
    private boolean isOne(String lower) {
        return words.isNotFigure(lower, "ageof");
    }

    /** "the boys, 9 and 11, were found": small numbers alone between commas behind several persons. */
    private boolean isOneOfAges(Sentence sentence, Figure figure) {
        int from = figure.from();
        while (isLink(sentence.lower(from - 1)) && isNumber(sentence, from - 2)) {
            from -= 2;
        }
        int to = figure.to();
        while (isLink(sentence.lower(to)) && isNumber(sentence, to + 1)) {
            to += 2;
        }
        String end = sentence.lower(to);
        return to - from > 2
                && sentence.lower(from - 1).equals(",")
                && (end.equals(",") || end.equals(".") || end.isEmpty())
                && (words.isNotFigure(sentence.lower(from - 2), "agegroup")
                        || words.isNotFigure(sentence.lower(from - 2), "agefamily"));
    }

    private static boolean isLink(String lower) {
        return lower.equals("and") || lower.equals(",");
    }

    private boolean isNumber(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.NUMBER) || words.hasRole(sentence.lower(at), "unit");
    }

    private static boolean isBeing(List<WordClass> tags, int at) {
        return at >= 1 && tags.get(at) == WordClass.AUXILIARY;
    }

    private static boolean isAfterAge(List<WordClass> tags, int at) {
        WordClass tag = at < tags.size() ? tags.get(at) : WordClass.MARK;
        return tag == WordClass.PREPOSITION
                || tag == WordClass.RELATIVE
                || tag == WordClass.AUXILIARY
                || tag == WordClass.PERFECT
                || tag == WordClass.PARTICIPLE
                || tag == WordClass.VERB;
    }
}
