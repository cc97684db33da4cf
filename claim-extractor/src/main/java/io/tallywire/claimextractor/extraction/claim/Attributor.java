package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom the article credits for a figure. */
final class Attributor {

    /** How many paragraphs a quotation may run on without naming its speaker again. */
    private static final int MOST_LINES = 3;

    /** How many lines further a sentence of the next paragraph stands. */
    private static final int PARAGRAPH = 1;

    /** How many sentences before or after it are asked for the speaker of one. */
    private static final int MOST_SENTENCES = 8;

    private final List<Reading> readings;
    private final List<Speech> speeches;
    private final Asides asides;
    private final SpeakerCount sources;

    Attributor(Lexicon lexicon, List<Reading> readings, List<Speech> speeches) {
        asides = new Asides(lexicon.kinds());
        sources = new SpeakerCount(lexicon);
        this.readings = readings;
        this.speeches = speeches;
    }

    /** Whether {@code figure} of sentence {@code index} only tells how many sources speak in it. */
    boolean countsSources(int index, Figure figure) {
        return sources.is(readings.get(index), speeches.get(index), figure);
    }

    /** The speaker that answers for {@code figure} of sentence {@code index}; null in the article's own voice. */
    @Nullable
    Attribution credit(int index, Figure figure) {
        int at = index;
        Figure told = figure;
        Attribution speaker = own(at, told);
        // who tells the whole tells its parts
        while (speaker == null && index - at < MOST_SENTENCES && goesOn(at, told)) {
            at--;
            List<Figure> before = readings.get(at).figures();
            for (int i = before.size() - 1; i >= 0 && speaker == null; i--) {
                told = before.get(i);
                speaker = own(at, told);
            }
        }
        return speaker;
    }

    /** The speaker of which sentence {@code index} itself, its quotation or what signs it later tells. */
    private @Nullable Attribution own(int index, Figure figure) {
        Speech speech = speeches.get(index);
        Attribution best = null;
        int narrowest = Integer.MAX_VALUE;
        for (Speech.Credit credit : speech.credits()) {
            boolean covers = credit.covers(figure);
            boolean aside = covers && asides.isAside(readings.get(index), speech, figure, credit);
            boolean itself = isWithin(credit.speaker(), readings.get(index), figure);
            if (covers && !aside && !itself && credit.to() - credit.from() < narrowest) {
                best = credit.speaker();
                narrowest = credit.to() - credit.from();
            }
        }
        Attribution named = best == null ? signed(index) : best;
        return named == null && speech.quoted().get(figure.from()) ? quotation(index) : named;
    }

    /** "signed by 3,000 people": those whom a figure counts do not tell how many they are. */
    private static boolean isWithin(Attribution speaker, Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        String words = " " + speaker.text() + " ";
        String last = " " + sentence.at(figure.to() - 1).text() + " ";
        boolean closes =
                figure.to() < sentence.size() && sentence.at(figure.to()).text().equals(",");
        return (closes && words.endsWith(last)) // "a mother of two, who said"
                || (figure.to() < sentence.size()
                        && words.contains(last + sentence.at(figure.to()).text() + " "));
    }

    /** Whether nothing of a sentence credits {@code figure}, a part of the last figure before it: "Of those, 20 are in hospital." */
    private boolean goesOn(int index, Figure figure) {
        Speech speech = speeches.get(index);
        return !speech.quoted().get(figure.from())
                && speech.credits().isEmpty()
                && isPart(index)
                && !readings.get(index - 1).figures().isEmpty();
    }

    /** Whether a sentence goes on with parts of what was told before it: "Of those, 20 are in hospital." */
    private boolean isPart(int index) {
        Sentence sentence = readings.get(index).sentence();
        int lines = index == 0
                ? Integer.MAX_VALUE
                : sentence.line() - readings.get(index - 1).sentence().line();
        boolean pointed = isPointed(sentence.lower(1)) && lines <= PARAGRAPH;
        boolean known = sentence.lower(1).equals("the") && readings.get(index).figureAt(2) != null && lines == 0;
        return sentence.lower(0).equals("of") && (pointed || known);
    }

    private static boolean isPointed(String lower) {
        return lower.equals("these") || lower.equals("those") || lower.equals("them");
    }

    /** Who signs a later sentence of the same line. */
    private @Nullable Attribution signed(int index) {
        int line = readings.get(index).sentence().line();
        int end = Math.min(readings.size(), index + MOST_SENTENCES);
        for (int i = index + 1; i < end && readings.get(i).sentence().line() == line; i++) {
            if (speeches.get(i).signed() != null) {
                return speeches.get(i).signed();
            }
        }
        return null;
    }

    /** Whether an earlier sentence of the same line names who speaks. */
    private boolean isToldBefore(int index) {
        int line = readings.get(index).sentence().line();
        for (int i = index - 1; i >= 0 && readings.get(i).sentence().line() == line; i--) {
            if (speeches.get(i).main() != null || speeches.get(i).opener() != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation of sentence {@code index} is not closed at its end. */
    private boolean isOpen(int index) {
        return speeches.get(index).quoted().get(readings.get(index).sentence().size() - 1);
    }

    /** The speaker of a quotation whose sentence names none: of the same paragraph, else of the last ones. */
    private @Nullable Attribution quotation(int index) {
        int line = readings.get(index).sentence().line();
        if (speeches.get(index).main() != null) {
            return speeches.get(index).main();
        }
        for (int i = index + 1; i < Math.min(readings.size(), index + MOST_SENTENCES); i++) {
            if (readings.get(i).sentence().line() != line) {
                if (isToldBefore(index)
                        || !isOpen(i - 1)
                        || !readings.get(i).sentence().is(0, TokenKind.QUOTE)) {
                    break;
                }
                line = readings.get(i).sentence().line(); // “We lost 30 homes.¶“It is sad,” Ada Moor said
            }
            if (speeches.get(i).main() != null) {
                return speeches.get(i).main();
            }
        }
        line = readings.get(index).sentence().line();
        int lines = line;
        for (int i = index - 1; i >= Math.max(0, index - MOST_SENTENCES); i--) {
            int of = readings.get(i).sentence().line();
            if (lines - of > MOST_LINES) {
                break;
            }
            if (speeches.get(i).main() != null) {
                return speeches.get(i).main();
            }
            if (of == line && speeches.get(i).opener() != null) {
                return speeches.get(i).opener(); // Ada Moor was in tears. "We lost 30 homes."
            }
            // a paragraph whose quotation is not closed hands on the speaker before it
            lines = speeches.get(i).quoted().cardinality()
                            == readings.get(i).sentence().size()
                    ? of
                    : lines;
        }
        return null;
    }
}
