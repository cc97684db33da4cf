package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.PhraseTable;
import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows numbers that state no quantity: dates, years, clock times, ages, names, list numbers, bare "one". */
final class NotFigure {

    /** Numbers of more digits are no house numbers or models. */
    private static final int LONGEST_NAME = 4;

    private static final int LAST_YEAR = 2200;

    private static final int HAPPENS = 9;

    /** Letters behind this are of another alphabet. */
    private static final char LAST_LATIN = '\u024F';

    private final QuantityWords words;
    private final WordForms forms;
    private final ClaimWords claims;
    private final PhraseTable<String> countries;
    private final TimeFigure times;

    NotFigure(Lexicon lexicon) {
        words = lexicon.quantities();
        forms = lexicon.forms();
        claims = lexicon.claims();
        countries = lexicon.places().countryPhrases();
        times = new TimeFigure(words);
    }

    /** Whether {@code figure} states no quantity. */
    boolean rejects(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (figure.form() == Figure.Form.SHARE && figure.to() == figure.from() + 1) {
            return words.isNotFigure(sentence.lower(figure.from() - 1), "half");
        }
        if (figure.measure() == Figure.Measure.MONEY && isResolution(sentence, figure)) {
            return true;
        }
        if (figure.measure() == Figure.Measure.MONEY || figure.measure() == Figure.Measure.PERCENT) {
            return false;
        }
        if (figure.measure() == Figure.Measure.PHYSICAL) {
            return isModel(sentence, tags, figure)
                    || (figure.dimension().equals("time") && times.isAdverbial(sentence, figure))
                    || (figure.dimension().equals("length") && isCalibre(sentence, figure));
        }
        if (figure.high() != null && figure.high() == 0) {
            return !isNone(sentence, tags, figure);
        }
        if (figure.to() == figure.from() + 3
                && sentence.lower(figure.from() + 1).equals("/")) {
            // "3/8" numbers a picture unless it is a part of something
            return !sentence.lower(figure.to()).equals("of");
        }
        boolean digits = figure.form() == Figure.Form.DIGITS;
        return isScore(sentence, figure)
                || isNumberedName(sentence, figure)
                || isRecord(sentence, tags, figure)
                || times.isDateOrClock(sentence, figure)
                || isAge(sentence, tags, figure)
                || isBareOne(sentence, tags, figure)
                || (isPair(sentence, figure) && !countsPerson(sentence, tags, figure))
                || (digits
                        && (isYear(sentence, tags, figure)
                                || isName(sentence, tags, figure)
                                || isList(sentence, figure)));
    }

    /** Whether {@code figure} is not even a quantity: a date, a clock time, a name, a score, a bare pronoun. */
    boolean rejectsQuantity(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (!figure.isPlainCount()) {
            if (figure.measure() == Figure.Measure.PHYSICAL && isModel(sentence, tags, figure)) {
                return true;
            }
            boolean time = figure.measure() == Figure.Measure.PHYSICAL
                    && figure.dimension().equals("time")
                    && figure.form() == Figure.Form.WORDS
                    && figure.adjectival()
                    && !sentence.is(figure.after(), TokenKind.PUNCTUATION)
                    && !words.isTime(sentence.lower(figure.after()), "ago");
            return time || (figure.form() == Figure.Form.SHARE && rejects(sentence, tags, figure));
        }
        if (figure.high() != null
                && figure.high() == 0
                && !words.hasRole(sentence.lower(figure.from()), "none")
                && !sentence.is(figure.from() - 1, TokenKind.HYPHEN)) {
            return false;
        }
        if (figure.isOne() && figure.form() == Figure.Form.WORDS) {
            WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
            boolean counts = next == WordClass.NOUN
                    || next == WordClass.ADJECTIVE
                    || sentence.lower(figure.to()).equals("of");
            return !counts;
        }
        boolean fraction = figure.to() == figure.from() + 3
                && sentence.lower(figure.from() + 1).equals("/");
        return !isPair(sentence, figure) && !fraction && rejects(sentence, tags, figure);
    }

    /** Whether {@code figure} is not even a number: a pronoun, an ordinal. */
    boolean rejectsNumber(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (isOrdinal(sentence, figure) || words.hasRole(sentence.lower(figure.from()), "none")) {
            return true;
        }
        WordClass before = figure.from() == 0 ? WordClass.MARK : tags.get(figure.from() - 1);
        boolean pointed = before == WordClass.DETERMINER || before == WordClass.RELATIVE || before == WordClass.PRONOUN;
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        boolean counts = next == WordClass.NOUN || next == WordClass.ADJECTIVE;
        return figure.isOne() && figure.form() == Figure.Form.WORDS && pointed && !counts;
    }

    /** "1080p": lines of a picture, not pence. */
    private boolean isResolution(Sentence sentence, Figure figure) {
        return figure.to() == figure.from() + 2
                && sentence.at(figure.from() + 1).glued()
                && words.isNotFigure(sentence.lower(figure.from()) + sentence.lower(figure.from() + 1), "whole");
    }

    /** "no deaths", "no child was hurt": a count of zero; "no word", "no longer" are none. */
    private boolean isNone(Sentence sentence, List<WordClass> tags, Figure figure) {
        String next = sentence.lower(figure.to());
        boolean nobody = !sentence.lower(figure.from()).equals("no")
                && sentence.at(figure.from()).isWord();
        if (next.equals("one") || nobody) {
            return happens(sentence, figure.to());
        }
        int end = Math.min(sentence.size(), figure.to() + 6);
        for (int i = figure.to(); i < end; i++) {
            String lemma = forms.noun(sentence.lower(i));
            if (tags.get(i) == WordClass.NOUN && (claims.headEvent(lemma) != null || claims.isPerson(lemma))) {
                return true;
            }
            boolean inside = tags.get(i) == WordClass.NOUN
                    || tags.get(i) == WordClass.PROPER
                    || tags.get(i) == WordClass.ADJECTIVE
                    || tags.get(i) == WordClass.PARTICIPLE;
            if (!inside) {
                return i > figure.to() && isDenied(sentence, tags, i);
            }
        }
        return false;
    }

    /** "no one was hurt", "none of the workers were charged": something happened to nobody. */
    private boolean happens(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + HAPPENS); i++) {
            if (sentence.is(i, TokenKind.PUNCTUATION)) {
                return false;
            }
            var verb = claims.verb(forms.verb(sentence.lower(i)));
            boolean event = verb != null && verb.in(ClaimWords.Domain.PEOPLE) != null;
            if (event || claims.phrases().startingAt(sentence, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "no debris had fallen", "no charges were filed"; "no evidence was found" tells of no count. */
    private boolean isDenied(Sentence sentence, List<WordClass> tags, int verb) {
        boolean noun = tags.get(verb - 1) == WordClass.NOUN
                && !words.isNotFigure(forms.noun(sentence.lower(verb - 1)), "nothing");
        boolean passive = (tags.get(verb) == WordClass.AUXILIARY || tags.get(verb) == WordClass.PERFECT)
                && verb + 1 < tags.size()
                && (tags.get(verb + 1) == WordClass.PARTICIPLE || tags.get(verb + 1) == WordClass.AUXILIARY);
        return noun && passive;
    }

    /** "105mm howitzer": the bore names the weapon. */
    private boolean isCalibre(Sentence sentence, Figure figure) {
        for (int i = figure.after(); i < Math.min(sentence.size(), figure.after() + 3); i++) {
            if (words.isNotFigure(forms.noun(sentence.lower(i)), "calibre")) {
                return true;
            }
        }
        return false;
    }

    /** "Smith, 23, said", "aged 23", "23-year-old" ("year" is taken as unit elsewhere). */
    private static boolean isAge(Sentence sentence, List<WordClass> tags, Figure figure) {
        Double n = figure.low();
        String next = sentence.lower(figure.to());
        boolean commas = sentence.lower(figure.from() - 1).equals(",")
                && (next.equals(",") || next.equals(".") || next.equals(")") || next.isEmpty())
                && figure.from() >= 2
                && sentence.at(figure.from() - 2).isCapitalised();
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
        boolean brackets = sentence.lower(figure.from() - 1).equals("(") && next.equals(")");
        return n != null && n < 120 && n >= 1 && (commas || brackets || clause || relative);
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

    /** "one" as a pronoun, "one of the", "a number" of one thing: only "one person" and the like is a count. */
    private boolean isBareOne(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (!figure.isOne() || figure.form() != Figure.Form.WORDS) {
            return false;
        }
        if (words.isNotFigure(sentence.lower(figure.from() - 1), "only")
                && figure.to() < tags.size()
                && tags.get(figure.to()) == WordClass.NOUN) {
            return false;
        }
        boolean hedged = figure.bound() != io.tallywire.claimextractor.extraction.Bound.EXACT;
        for (int i = figure.to(); i < Math.min(sentence.size(), figure.to() + 5); i++) {
            WordClass tag = tags.get(i);
            if (tag == WordClass.NOUN && claims.isPerson(forms.noun(sentence.lower(i)))) {
                return false;
            }
            boolean inside = tag == WordClass.NOUN
                    || tag == WordClass.PROPER
                    || tag == WordClass.ADJECTIVE
                    || tag == WordClass.PARTICIPLE;
            if (!inside) {
                break;
            }
        }
        boolean found = claims.phrases().startingAt(sentence, figure.to()) != null
                || (figure.to() + 1 < sentence.size()
                        && claims.verb(forms.verb(sentence.lower(figure.to() + 1))) != null);
        boolean verb = figure.to() < sentence.size()
                && tags.get(figure.to()) == WordClass.AUXILIARY
                && found
                && (figure.from() == 0 || tags.get(figure.from() - 1) == WordClass.CONJUNCTION);
        return !verb && !(hedged && figure.to() < sentence.size() && tags.get(figure.to()) == WordClass.NOUN);
    }

    /** "2-0", "89-89": two numbers glued by a hyphen that are no range. */
    private static boolean isScore(Sentence sentence, Figure figure) {
        return figure.form() == Figure.Form.DIGITS
                && figure.bound() != io.tallywire.claimextractor.extraction.Bound.RANGE
                && sentence.is(figure.to(), TokenKind.HYPHEN)
                && sentence.is(figure.to() + 1, TokenKind.NUMBER);
    }

    /** "their 5-11 season": wins and losses, for a range would have a plural behind it. */
    private boolean isRecord(Sentence sentence, List<WordClass> tags, Figure figure) {
        int next = figure.to();
        return figure.bound() == io.tallywire.claimextractor.extraction.Bound.RANGE
                && figure.to() == figure.from() + 3
                && sentence.is(figure.from() + 1, TokenKind.HYPHEN)
                && next < sentence.size()
                && tags.get(next) == WordClass.NOUN
                && !forms.isPlural(sentence.lower(next))
                && !claims.isPerson(sentence.lower(next));
    }

    /** "Falcon 4C", "Bell 12B": a capital glued to the number of a name is no unit. */
    private static boolean isModel(Sentence sentence, List<WordClass> tags, Figure figure) {
        int unit = figure.to();
        return figure.from() > 0
                && tags.get(figure.from() - 1) == WordClass.PROPER
                && figure.hedgeFrom() == figure.from()
                && unit < sentence.size()
                && sentence.at(unit).glued()
                && sentence.at(unit).isCapitalised()
                && sentence.at(unit).text().length() == 1;
    }

    /** "Game Seven", "best-of-seven", "1080p": a name or a compound with a number in it. */
    private boolean isNumberedName(Sentence sentence, Figure figure) {
        int from = figure.from();
        boolean titled = figure.form() == Figure.Form.WORDS
                && sentence.at(from).isCapitalised()
                && sentence.is(from - 1, TokenKind.WORD)
                && sentence.at(from - 1).isCapitalised()
                && words.isNotFigure(sentence.lower(from - 1), "before");
        boolean chained = sentence.is(from - 1, TokenKind.HYPHEN)
                && sentence.is(from - 2, TokenKind.WORD)
                && (sentence.is(from - 3, TokenKind.HYPHEN) || words.isNotFigure(sentence.lower(from - 2), "before"));
        // "a four-time champion"
        boolean times = sentence.is(figure.to(), TokenKind.HYPHEN)
                && words.isNotFigure(forms.noun(sentence.lower(figure.to() + 1)), "multiple");
        return titled || chained || times;
    }

    private boolean countsPerson(Sentence sentence, List<WordClass> tags, Figure figure) {
        for (int i = figure.to(); i < Math.min(sentence.size(), figure.to() + 3); i++) {
            String lower = sentence.lower(i);
            if (tags.get(i) == WordClass.NOUN && forms.isPlural(lower)) {
                return claims.isPerson(forms.noun(lower));
            }
        }
        return false;
    }

    /** "the two" points back at things already told of. */
    private boolean isPair(Sentence sentence, Figure figure) {
        Double n = figure.low();
        return n != null
                && n == 2
                && figure.form() == Figure.Form.WORDS
                && sentence.lower(figure.from() - 1).equals("the");
    }

    private boolean isYear(Sentence sentence, List<WordClass> tags, Figure figure) {
        Double n = figure.low();
        boolean shape = n != null
                && n >= 1500
                && n < LAST_YEAR
                && figure.to() == figure.from() + 1
                && sentence.at(figure.from()).text().length() == 4;
        boolean range = figure.bound() == io.tallywire.claimextractor.extraction.Bound.RANGE
                && n != null
                && n >= 1500
                && n < LAST_YEAR
                && sentence.at(figure.from()).text().length() == 4;
        if (!shape && !range) {
            return false;
        }
        boolean counted = figure.to() < sentence.size()
                && tags.get(figure.to()) == WordClass.NOUN
                && claims.isPerson(forms.noun(sentence.lower(figure.to())))
                && forms.isPlural(sentence.lower(figure.to()))
                && figure.hedgeFrom() < figure.from();
        return !counted;
    }

    /** A bare number glued to or right behind a name: "Flight 901", "iPhone 8", "Voyager-1", "No. 3". */
    private boolean isName(Sentence sentence, List<WordClass> tags, Figure figure) {
        int before = figure.from() - 1;
        String next = sentence.lower(figure.to());
        if (!next.isEmpty() && next.charAt(0) > LAST_LATIN && Character.isLetter(next.charAt(0))) {
            return true;
        }
        boolean suffix = figure.to() < sentence.size()
                && sentence.at(figure.to()).glued()
                && (sentence.is(figure.to(), TokenKind.WORD) || sentence.is(figure.to(), TokenKind.POSSESSIVE));
        if (suffix
                || isOrdinal(sentence, figure)
                || (words.isNotFigure(next, "after") && sentence.at(figure.to()).glued())) {
            return true;
        }
        String text = sentence.at(figure.from()).text();
        boolean zero = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
        boolean slash = next.equals("/") || sentence.lower(before).equals("/");
        boolean glued = sentence.at(figure.from()).glued()
                && before >= 0
                && (sentence.is(before, TokenKind.HYPHEN) || sentence.at(before).isWord());
        boolean digits = sentence.is(before, TokenKind.NUMBER) || sentence.is(figure.to(), TokenKind.NUMBER);
        boolean colon = (next.equals(":") && sentence.is(figure.to() + 1, TokenKind.NUMBER))
                || (sentence.lower(before).equals(":") && sentence.is(before - 1, TokenKind.NUMBER));
        boolean torn = before >= 1
                && sentence.at(figure.from()).glued()
                && (sentence.lower(before).equals(",") || sentence.lower(before).equals("."))
                && sentence.is(before - 1, TokenKind.WORD)
                && sentence.at(before).glued();
        if (torn || zero || slash || glued || digits || colon) {
            return true;
        }
        if (words.isNotFigure(sentence.lower(before), "before")
                || (sentence.lower(before).equals(".")
                        && words.isNotFigure(sentence.lower(before - 1) + ".", "before"))) {
            return true;
        }
        boolean name = before >= 0 && tags.get(before) == WordClass.PROPER && figure.hedgeFrom() == figure.from();
        return (name || opensName(sentence, tags, figure)) && !countsPlural(sentence, tags, figure);
    }

    /** "49 Alder Road", "the 600 Cruiser": a bare number before a name in the singular. */
    private boolean opensName(Sentence sentence, List<WordClass> tags, Figure figure) {
        int next = figure.to();
        return figure.hedgeFrom() == figure.from()
                && figure.after() == next
                && sentence.at(figure.to() - 1).text().length() <= LONGEST_NAME
                && sentence.at(figure.to() - 1).text().indexOf('.') < 0
                && next < sentence.size()
                && tags.get(next) == WordClass.PROPER
                && sentence.at(next).isCapitalised()
                && !sentence.at(next).glued()
                && !forms.isPlural(sentence.lower(next))
                && figure.unit().equals("item")
                && !sentence.headline()
                && countries.startingAt(sentence, next) == null;
    }

    private static boolean isOrdinal(Sentence sentence, Figure figure) {
        String next = sentence.lower(figure.to());
        return figure.to() < sentence.size()
                && sentence.at(figure.to()).glued()
                && (next.equals("st") || next.equals("nd") || next.equals("rd") || next.equals("th"));
    }

    private boolean countsPlural(Sentence sentence, List<WordClass> tags, Figure figure) {
        for (int i = figure.to(); i < Math.min(sentence.size(), figure.to() + 4); i++) {
            if (tags.get(i) == WordClass.NOUN
                    && (forms.isPlural(sentence.lower(i)) || claims.isPerson(sentence.lower(i)))) {
                return true;
            }
            if (tags.get(i) == WordClass.PARTICIPLE
                    || (tags.get(i) == WordClass.ADJECTIVE && claims.phrases().startingAt(sentence, i) != null)) {
                return claims.verb(forms.verb(sentence.lower(i))) != null || tags.get(i) == WordClass.ADJECTIVE;
            }
            if (tags.get(i) != WordClass.ADJECTIVE
                    && tags.get(i) != WordClass.PROPER
                    && tags.get(i) != WordClass.NOUN) {
                return false;
            }
        }
        return false;
    }

    /** A number that opens a line and is followed by a mark or by a capital: a list number. */
    private static boolean isList(Sentence sentence, Figure figure) {
        String next = sentence.lower(figure.to());
        return figure.from() == 0
                && figure.to() + 1 < sentence.size()
                && (next.equals(".") || next.equals(")") || next.equals(":"));
    }
}
