package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.QuantityWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.number.ListedName;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.Set;

/**
 * Knows a number that leaves out the noun which the list before it has: "nine fires in May, 12 in June", "Orlu has 41 seats
 * and Kestria 36".
 */
final class EllipticFigure {

    /** How many tokens the noun of the list may have, with what describes it. */
    private static final int NOUN = 6;

    private static final Set<String> LINKS = Set.of("in", "on", "from");

    private final QuantityWords words;

    EllipticFigure(QuantityWords words) {
        this.words = words;
    }

    /** Whether {@code figure}, a plain count without a noun, goes on with such a list. */
    boolean is(Reading reading, Figure figure) {
        Sentence sentence = reading.sentence();
        if (figure.hedgeFrom() == figure.from() && ListedName.isGapped(sentence, figure.from())) {
            return true;
        }
        int link = figure.after();
        boolean listed = ListedName.isLink(sentence, figure.hedgeFrom() - 1);
        boolean linked = LINKS.contains(sentence.lower(link)) && isWhen(sentence, link + 1);
        if (!listed || !linked) {
            return false;
        }
        for (Figure first : reading.figures()) {
            boolean counts = first.after() < figure.hedgeFrom() && first.isPlainCount();
            for (int i = first.after(); counts && i < Math.min(figure.hedgeFrom(), first.after() + NOUN); i++) {
                boolean noun = i > first.after() && reading.tag(first.after()) != WordClass.MARK;
                if (noun && sentence.lower(i).equals(sentence.lower(link)) && isWhen(sentence, i + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWhen(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        boolean year = sentence.is(at, TokenKind.NUMBER) && sentence.at(at).isYearLike();
        return year || words.isTime(lower, "month") || words.isTime(lower, "weekday");
    }
}
