package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.BitSet;

/** Knows, sentence by sentence, what stands in quotation marks. */
final class Quotations {

    private boolean open;
    private boolean single;
    private boolean closed;
    private int line = -1;

    /** Marks what stands between double quotation marks; an open one runs on within its line. */
    Quoted read(Sentence sentence) {
        if (sentence.line() != line) {
            open = false;
            closed = false;
            line = sentence.line();
        }
        boolean behind = closed;
        BitSet quoted = new BitSet(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.is(i, TokenKind.QUOTE)) {
                String mark = mark(sentence, i);
                boolean straight = mark.equals("\"");
                boolean before = open;
                open = straight ? !open : mark.equals("“") || mark.equals("„") || (open && !mark.equals("”"));
                single = open && (before ? single : isSingle(sentence.at(i).text()));
            }
            quoted.set(i, open);
        }
        closed = !open && sentence.is(sentence.size() - 1, TokenKind.QUOTE);
        return new Quoted(quoted, behind);
    }

    /** The mark of a quotation; single ones that open or close a word count as double ones, "''" as one. */
    private String mark(Sentence sentence, int i) {
        String text = sentence.at(i).text();
        if (!isSingle(text)) {
            return text;
        }
        if (open && !single) {
            boolean second = i > 0
                    && isSingle(sentence.at(i - 1).text())
                    && sentence.at(i).glued();
            return second ? "”" : ""; // "''", else a quotation in one of double marks
        }
        boolean next = i + 1 < sentence.size() && sentence.at(i + 1).glued();
        boolean opens = !sentence.at(i).glued() && next && !text.equals("’");
        return opens && !open ? "“" : open && sentence.at(i).glued() && !isInside(sentence, i + 1) ? "”" : "";
    }

    private static boolean isSingle(String text) {
        return text.equals("'") || text.equals("‘") || text.equals("’");
    }

    private static boolean isInside(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.at(at).isWord()
                && sentence.at(at).glued();
    }
}
