package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/**
 * Knows numbers that stand behind names in a list, where they are parts of none: "Orlu 388, Kestria 214 and Western 97".
 */
public final class ListedName {

    /** Fewer may be two names with a number each, or a score. */
    private static final int FEWEST = 3;

    /** The most words of a name. */
    private static final int LONGEST = 3;

    /** No list is read farther. */
    private static final int MOST = 12;

    private ListedName() {}

    /** Whether the number at token {@code at} is one of such a list. */
    public static boolean is(Sentence sentence, int at) {
        if (nameBefore(sentence, at) < 0) {
            return false;
        }
        int items = 1;
        for (int last = previous(sentence, at); last >= 0 && items < MOST; last = previous(sentence, last)) {
            items++;
        }
        for (int next = next(sentence, at); next >= 0 && items < MOST; next = next(sentence, next)) {
            items++;
        }
        return items >= FEWEST;
    }

    /** The number of the item before that of the number at {@code at}; -1 without one. */
    private static int previous(Sentence sentence, int at) {
        int name = nameBefore(sentence, at);
        if (name < 1 || !isLink(sentence, name - 1)) {
            return -1;
        }
        int end = isLink(sentence, name - 2) ? name - 3 : name - 2;
        return nameBefore(sentence, end) < 0 ? -1 : end;
    }

    /** The number of the item behind that of the number at {@code at}; -1 without one. */
    private static int next(Sentence sentence, int at) {
        if (!isLink(sentence, at + 1)) {
            return -1;
        }
        int name = isLink(sentence, at + 2) ? at + 3 : at + 2;
        for (int i = name; i < name + LONGEST; i++) {
            if (!isName(sentence, i)) {
                return -1;
            }
            if (sentence.is(i + 1, TokenKind.NUMBER)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the name right before the number at {@code at} starts; -1 without a number or a name. */
    private static int nameBefore(Sentence sentence, int at) {
        int start = at;
        while (start > at - LONGEST && isName(sentence, start - 1)) {
            start--;
        }
        return sentence.is(at, TokenKind.NUMBER) && start < at ? start : -1;
    }

    private static boolean isName(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.WORD) && sentence.at(at).isCapitalised();
    }

    private static boolean isLink(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        return lower.equals(",") || lower.equals(";") || lower.equals("and");
    }
}
