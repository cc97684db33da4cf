package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordForms;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows counts behind words whose number they may be elsewhere: "After the game 12 fans", "teams, which number 214". */
final class CountBehindWord {

    private final QuantityWords words;
    private final WordForms forms;

    CountBehindWord(QuantityWords words, WordForms forms) {
        this.words = words;
        this.forms = forms;
    }

    /** "The next day five more died", "that week 30 were freed": the time is told, and no number of a day. */
    boolean isWhen(Sentence sentence, int at) {
        String lead = sentence.lower(at - 1);
        return words.isTime(sentence.lower(at), "daytime")
                && (words.isTime(lead, "lead") || lead.equals("same") || lead.equals("that") || lead.equals("this"));
    }

    /** "can seat 410": a verb, though it may name a place elsewhere. */
    static boolean isVerb(List<WordClass> tags, int at) {
        return at > 0 && tags.get(at - 1) == WordClass.MODAL;
    }

    /** "In 2016 2,500 were sold". */
    static boolean isDated(Sentence sentence, Figure figure) {
        int year = figure.from() - 1;
        return sentence.at(year).isYearLike()
                && (sentence.lower(year - 1).equals("in")
                        || sentence.lower(year - 1).equals("since"))
                && sentence.at(figure.from()).text().indexOf(',') > 0;
    }

    /** "After the game 12 fans were held": the game is told of, and has no number. */
    boolean isKnown(Sentence sentence, int at) {
        String article = sentence.lower(at - 1);
        return (article.equals("the") || article.equals("that"))
                && words.isNotFigure(sentence.lower(at), "occasion")
                && !sentence.at(at).isCapitalised();
    }

    /** "our teams, which number 214": a verb. */
    boolean isNumbering(Sentence sentence, List<WordClass> tags, int at) {
        WordClass subject = at < 1 ? WordClass.MARK : tags.get(at - 1);
        boolean plural = subject == WordClass.NOUN && forms.isPlural(sentence.lower(at - 1));
        return sentence.lower(at).equals("number")
                && (subject == WordClass.RELATIVE
                        || subject == WordClass.PRONOUN
                        || subject == WordClass.ADVERB
                        || subject == WordClass.MODAL
                        || plural);
    }

    /** The code of "17 USD 25". */
    boolean isPrice(Sentence sentence, int at) {
        return sentence.is(at - 1, TokenKind.NUMBER)
                && words.currency(sentence.at(at).text(), "code") != null;
    }

    /** The 27 of "Stages: 2 Engines: 27 Payload: 3": not the first that stands behind a label. */
    static boolean isLabelled(Sentence sentence, int at) {
        for (int i = at - 2; sentence.lower(at - 1).equals(":") && i > 0; i--) {
            if (sentence.is(i, TokenKind.NUMBER) && sentence.lower(i - 1).equals(":")) {
                return true;
            }
        }
        return false;
    }
}
