package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.BitSet;

/**
 * What of a sentence stands in a quotation.
 *
 * @param tokens the tokens that do
 * @param behind whether the sentence before it, in the same line, ends a quotation
 */
record Quoted(BitSet tokens, boolean behind) {

    /** How many words the speaker between a quotation and a verb may have. */
    private static final int SPEAKER = 6;

    boolean get(int at) {
        return tokens.get(at);
    }

    /** Whatever the verb at {@code at}: a quotation before it that a comma closes, and somebody who laughs, fumes or shrugs. */
    boolean isBehind(Reading reading, int at) {
        int mark = at - 1;
        while (mark >= 0 && at - mark < SPEAKER && !reading.sentence().is(mark, TokenKind.QUOTE)) {
            if (reading.tag(mark) == WordClass.MARK || reading.tag(mark) == WordClass.GERUND) {
                return false;
            }
            mark--;
        }
        if (mark < 0) {
            return behind && reading.sentence().size() <= SPEAKER; // "...?" he asked.
        }
        String last = reading.sentence().lower(mark - 1);
        return mark > 1
                && reading.sentence().is(mark, TokenKind.QUOTE)
                && !get(mark)
                && get(mark - 1)
                && (last.equals(",") || last.equals("?") || last.equals("!"));
    }

    /** Whatever the verb at {@code at}: somebody who sobs: "...". */
    boolean isBefore(Reading reading, int at) {
        return at > 0
                && reading.sentence().lower(at + 1).equals(":")
                && reading.sentence().is(at + 2, TokenKind.QUOTE)
                && get(at + 2);
    }
}
