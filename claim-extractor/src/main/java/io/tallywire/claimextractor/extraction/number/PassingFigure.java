package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows quantities that only describe something: "a five-star hotel", "a three-judge panel", "the 18-yard line". */
final class PassingFigure {

    /** What more parts describe, the article counts. */
    private static final double MOST = 10;

    /** How far before "a third" the first two are told. */
    private static final int CLAUSE = 12;

    private final QuantityWords words;
    private final WordForms forms;

    PassingFigure(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** Whether {@code figure} describes and states nothing. */
    boolean is(Sentence sentence, List<WordClass> tags, Figure figure) {
        if (figure.isPlainCount()
                && (isKind(sentence, tags, figure)
                        || isRating(sentence, tags, figure)
                        || isWhen(sentence, figure)
                        || isPointed(sentence, figure)
                        || isPriced(sentence, figure))) {
            return true;
        }
        boolean quarter = figure.form() == Figure.Form.SHARE
                && sentence.lower(figure.to() - 1).equals("quarter");
        if (isOrdinal(sentence, figure) || (quarter && isPriced(sentence, figure))) {
            return true;
        }
        if (!sentence.is(figure.to(), TokenKind.HYPHEN)) {
            return false;
        }
        String second = sentence.lower(figure.to() + 1);
        if (figure.measure() == Figure.Measure.PHYSICAL) {
            return words.isNotFigure(sentence.lower(figure.after()), "pitched") && second.equals("yard");
        }
        return figure.isPlainCount()
                && (words.isNotFigure(second, "describing") || (isSmall(figure) && !isCounted(second)));
    }

    /** "a category four storm", "stage four cancer". */
    private boolean isKind(Sentence sentence, List<WordClass> tags, Figure figure) {
        int next = figure.to();
        boolean thing = next < tags.size() && tags.get(next) == WordClass.NOUN && !forms.isPlural(sentence.lower(next));
        boolean numbered = sentence.lower(figure.from() - 1).equals("number")
                && words.isNotFigure(sentence.lower(figure.from() - 2), "numberlead");
        return figure.form() == Figure.Form.WORDS
                && (!figure.isOne() || numbered)
                && (numbered || words.isNotFigure(sentence.lower(figure.from() - 1), "kind"))
                && (thing || next >= tags.size() || tags.get(next) != WordClass.NOUN);
    }

    /** "the past two seasons", "over five winters": how long, as years do. */
    private boolean isWhen(Sentence sentence, Figure figure) {
        // "retired after five seasons" tells how long somebody stayed
        boolean when = words.isTime(sentence.lower(figure.hedgeFrom() - 1), "lead")
                || (figure.isHedged() && words.isTime(sentence.lower(figure.hedgeFrom()), "adverbial"));
        return when
                && (words.isNotFigure(forms.noun(sentence.lower(figure.to())), "stretch")
                        || (sentence.lower(figure.to()).equals("world")
                                && sentence.lower(figure.to() + 1).equals("series")));
    }

    /** The dozen of "$4.25 a dozen", the quarter of "$20 billion a quarter": the unit of a price or an income. */
    private boolean isPriced(Sentence sentence, Figure figure) {
        boolean million = words.hasRole(sentence.lower(figure.from() - 1), "magnitude");
        int number = million ? figure.from() - 2 : figure.from() - 1;
        boolean word = !sentence.is(number, TokenKind.NUMBER); // "four dollars a dozen"
        boolean money = word
                ? words.currency(forms.noun(sentence.lower(number)), "word") != null
                : sentence.is(number - 1, TokenKind.CURRENCY);
        return money && sentence.lower(figure.from()).equals("a") && figure.to() == figure.from() + 2;
    }

    /** "killed two and confessed to killing a third": the next one, and no part. */
    private boolean isOrdinal(Sentence sentence, Figure figure) {
        boolean article = sentence.lower(figure.from()).equals("a") && figure.to() == figure.from() + 2;
        Double part = article ? words.part(sentence.lower(figure.to() - 1)) : null;
        boolean bare = part != null
                && part > 2
                && !figure.isHedged()
                && !sentence.lower(figure.to()).equals("of")
                && !words.isNotFigure(sentence.lower(figure.from() - 1), "sharelead")
                && !words.isNotFigure(sentence.lower(figure.from() - 1), "sharemove")
                && !words.isNotFigure(sentence.lower(figure.to()), "shareplural");
        for (int i = figure.from() - 2; bare && i >= Math.max(0, figure.from() - CLAUSE); i--) {
            if (words.hasRole(sentence.lower(i), "unit")) {
                return true;
            }
        }
        return false;
    }

    /** "about one particular incident". */
    private boolean isPointed(Sentence sentence, Figure figure) {
        return figure.point() != null
                && figure.point() == 1
                && words.isNotFigure(sentence.lower(figure.to()), "particular");
    }

    /** "gave it an 8.4": a mark on a scale to ten. */
    private static boolean isRating(Sentence sentence, List<WordClass> tags, Figure figure) {
        Double n = figure.point();
        String article = sentence.lower(figure.from() - 1);
        WordClass next = figure.to() < tags.size() ? tags.get(figure.to()) : WordClass.MARK;
        boolean closed = next == WordClass.MARK || next == WordClass.PREPOSITION || next == WordClass.CONJUNCTION;
        return figure.form() == Figure.Form.DIGITS
                && n != null
                && n <= MOST
                && (article.equals("a") || article.equals("an"))
                && closed
                && !sentence.is(figure.to(), TokenKind.HYPHEN)
                && !sentence.lower(figure.to()).equals("per");
    }

    private static boolean isSmall(Figure figure) {
        Double n = figure.high();
        return figure.form() == Figure.Form.WORDS && n != null && n <= MOST;
    }

    /** "a nine-strong crew", "ten-odd ships"; "two-for-one" and a suspended hyphen stay with their own rules. */
    private boolean isCounted(String second) {
        return words.isNotFigure(second, "undescribing");
    }
}
