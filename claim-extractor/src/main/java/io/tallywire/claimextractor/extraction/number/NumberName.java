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
import java.util.Set;

/** Knows numbers that belong to a name: years, models, house and list numbers, calibres, scores. */
final class NumberName {

    /** Numbers of more digits are no house numbers or models. */
    private static final int LONGEST_NAME = 4;

    private static final int LAST_YEAR = 2200;

    /** What may stand behind "season two". */
    private static final Set<WordClass> CHAPTER_ENDS = Set.of(
            WordClass.PREPOSITION,
            WordClass.MARK,
            WordClass.ADVERB,
            WordClass.VERB,
            WordClass.AUXILIARY,
            WordClass.PERFECT,
            WordClass.MODAL);

    /** Letters behind this are of another alphabet. */
    private static final char LAST_LATIN = '\u024F';

    private final Lexicon lexicon;
    private final QuantityWords words;
    private final WordForms forms;
    private final ClaimWords claims;
    private final CountedPlural counted;
    private final CountBehindWord counts;
    private final PhraseTable<String> countries;

    NumberName(Lexicon lexicon, CountedPlural counted) {
        this.lexicon = lexicon;
        words = lexicon.quantities();
        forms = lexicon.forms();
        claims = lexicon.claims();
        this.counted = counted;
        counts = new CountBehindWord(words, forms);
        countries = lexicon.places().countryPhrases();
    }

    /** "the bottom three", "the top ten": places, unless something is counted. */
    boolean isRank(Sentence sentence, List<WordClass> tags, Figure figure) {
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        boolean counts = next == WordClass.NOUN || next == WordClass.ADJECTIVE || next == WordClass.PROPER;
        return !counts
                && !sentence.lower(figure.to()).equals("of")
                && figure.hedgeFrom() == figure.from() // "Deaths top 500"
                && words.isNotFigure(sentence.lower(figure.from() - 1), "ranked");
    }

    /** "Game Seven", "best-of-seven", "1080p": a name or a compound with a number in it. */
    boolean isNumberedName(Sentence sentence, List<WordClass> tags, Figure figure) {
        int from = figure.from();
        boolean titled = figure.form() == Figure.Form.WORDS
                && sentence.at(from).isCapitalised()
                && sentence.is(from - 1, TokenKind.WORD)
                && ((sentence.at(from - 1).isCapitalised() && words.isNotFigure(sentence.lower(from - 1), "before"))
                        || isTitled(sentence, figure));
        boolean chained = sentence.is(from - 1, TokenKind.HYPHEN)
                && sentence.is(from - 2, TokenKind.WORD)
                && (sentence.is(from - 3, TokenKind.HYPHEN) || words.isNotFigure(sentence.lower(from - 2), "before"));
        // "a four-time champion"
        boolean chapter = figure.form() == Figure.Form.WORDS
                && !figure.isOne()
                && words.isNotFigure(sentence.lower(from - 1), "part")
                && !counts.isWhen(sentence, from - 1)
                && (figure.to() >= tags.size() || CHAPTER_ENDS.contains(tags.get(figure.to())));
        // "or scores seven points more": a verb
        boolean number =
                sentence.is(figure.to(), TokenKind.NUMBER) || words.hasRole(sentence.lower(figure.to()), "unit");
        boolean verb = figure.form() == Figure.Form.VAGUE && number;
        boolean hyphen = sentence.is(figure.to(), TokenKind.HYPHEN);
        String second = sentence.lower(figure.to() + 1);
        // "fifty-fifty", "3-D"
        boolean times = hyphen
                && (words.isNotFigure(forms.noun(second), "multiple")
                        || second.equals(sentence.lower(figure.from()))
                        || words.isNotFigure(second, "bore")
                        || second.equals("d"));
        return titled || chained || chapter || verb || times || isClub(sentence, figure);
    }

    /** "the Group of Seven", "the Big Four": a capital within a sentence that uses them for names only. */
    private static boolean isTitled(Sentence sentence, Figure figure) {
        String text = sentence.at(figure.from()).text();
        // the "A" of "A Million" is one letter
        boolean shouted = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return figure.to() == figure.from() + 1 && !shouted && !sentence.headline() && !sentence.isTitleCase();
    }

    /** "the Group of 20": capitals tell the club from a group of persons. */
    private boolean isClub(Sentence sentence, Figure figure) {
        int group = figure.from() - 2;
        return group >= 1
                && sentence.lower(group + 1).equals("of")
                && sentence.at(group).isCapitalised()
                && !sentence.isTitleCase()
                && words.isNotFigure(sentence.lower(group), "club");
    }

    /** "the two" points back at things already told of. */
    boolean isPair(Sentence sentence, Figure figure) {
        Double n = figure.low();
        return n != null
                && n == 2
                && figure.form() == Figure.Form.WORDS
                && sentence.lower(figure.from() - 1).equals("the");
    }

    boolean isYear(Sentence sentence, List<WordClass> tags, Figure figure) {
        // "less than 2018's", "below 2019 levels": behind a hedge only what can be nothing else
        boolean told = figure.low() != null
                || sentence.is(figure.to(), TokenKind.POSSESSIVE)
                || sentence.lower(figure.to()).startsWith("level");
        Double n = told ? figure.point() : null;
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
        boolean plural = figure.to() < sentence.size()
                && tags.get(figure.to()) == WordClass.NOUN
                && n != null
                && (n % 100 == 0 || claims.isPerson(forms.noun(sentence.lower(figure.to()))))
                && forms.isPlural(sentence.lower(figure.to()))
                && (figure.hedgeFrom() < figure.from() || (n % 100 == 0 && isObject(tags, figure.from() - 1)));
        return !plural;
    }

    /** Whether a verb stands at {@code at}, so that what follows is its object: "employs 1800 people". */
    private static boolean isObject(List<WordClass> tags, int at) {
        WordClass tag = at < 0 ? WordClass.MARK : tags.get(at);
        return tag == WordClass.VERB || tag == WordClass.PARTICIPLE || tag == WordClass.GERUND;
    }

    /** A bare number glued to or right behind a name: "Flight 901", "iPhone 8", "Voyager-1", "No. 3". */
    boolean isName(Sentence sentence, List<WordClass> tags, Figure figure) {
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
        boolean code = words.isNotFigure(next, "code");
        // "501(c)(3)"
        boolean clause = next.equals("(")
                && sentence.at(figure.to()).glued()
                && figure.to() + 1 < sentence.size()
                && sentence.at(figure.to() + 1).text().length() == 1;
        boolean placed = words.isNotFigure(sentence.lower(before), "place")
                && !CountBehindWord.isVerb(tags, before)
                && !counted.is(sentence, tags, figure);
        boolean slash = code
                || clause
                || placed
                || next.equals("/")
                || sentence.lower(before).equals("/");
        boolean glued = sentence.at(figure.from()).glued()
                && before >= 0
                && (sentence.is(before, TokenKind.HYPHEN) || sentence.at(before).isWord());
        boolean digits = (sentence.is(before, TokenKind.NUMBER) && !CountBehindWord.isDated(sentence, figure))
                || sentence.is(figure.to(), TokenKind.NUMBER);
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
        if ((words.isNotFigure(sentence.lower(before), "before")
                        && figure.hedgeFrom() == figure.from()
                        && text.indexOf(',') < 0
                        && !isMillions(sentence, figure) // "issue 20 million shares"
                        && !counts.isNumbering(sentence, tags, before)
                        && !(counts.isKnown(sentence, before) && counted.is(sentence, tags, figure))
                        && !(isObject(tags, before) && counted.is(sentence, tags, figure)) // "set 12 cars on fire"
                        && !counts.isWhen(sentence, before))
                || (sentence.lower(before).equals(".")
                        && words.isNotFigure(sentence.lower(before - 1) + ".", "before"))) {
            return true;
        }
        boolean name = before >= 0
                && tags.get(before) == WordClass.PROPER
                && figure.hedgeFrom() == figure.from()
                && text.indexOf(',') < 0
                && !words.isTime(sentence.lower(before), "weekday")
                && !ListedName.is(sentence, figure.from())
                && !ShoutedVerb.is(sentence, before, lexicon)
                && !counts.isPrice(sentence, before);
        return (name || opensName(sentence, tags, figure)) && !counted.is(sentence, tags, figure);
    }

    private static boolean isMillions(Sentence sentence, Figure figure) {
        int last = figure.to() - 1;
        return sentence.is(last, TokenKind.WORD) && !sentence.at(last).glued() && last > figure.from();
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
                && !CountBehindWord.isLabelled(sentence, figure.from())
                && !isSeveral(sentence, next)
                && figure.unit().equals("item")
                && !sentence.headline()
                && countries.startingAt(sentence, next) == null;
    }

    /** "40 Rohingya", "41 MPs", "12 Japanese": a capital, and yet several. */
    private boolean isSeveral(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        String text = sentence.at(at).text();
        boolean acronym =
                text.length() > 2 && text.endsWith("s") && Character.isUpperCase(text.charAt(text.length() - 2));
        return acronym
                || forms.isPlural(lower)
                || claims.isCollective(lower)
                || (claims.isDemonym(lower) && claims.isPerson(lower));
    }

    static boolean isOrdinal(Sentence sentence, Figure figure) {
        String next = sentence.lower(figure.to());
        return figure.to() < sentence.size()
                && sentence.at(figure.to()).glued()
                && (next.equals("st") || next.equals("nd") || next.equals("rd") || next.equals("th"));
    }

    /** A number that opens a line and is followed by a mark or by a capital: a list number. */
    static boolean isList(Sentence sentence, Figure figure) {
        String next = sentence.lower(figure.to());
        return figure.from() == 0
                && figure.to() + 1 < sentence.size()
                && (next.equals(".") || next.equals(")") || next.equals(":"));
    }
}
