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
    private static final int LONGEST = 4;

    /** How far before a number the name of its subject is sought. */
    private static final int CLAUSE = 7;

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
        return items >= FEWEST || isGapped(sentence, at);
    }

    /** Whether the number at {@code at} leaves out the noun and the verb of a clause before: "Orlu has 41 seats and Kestria 36". */
    public static boolean isGapped(Sentence sentence, int at) {
        int end = at;
        for (int items = 0; items < MOST; items++) {
            int name = nameBefore(sentence, end);
            boolean closed = end + 1 >= sentence.size()
                    || sentence.is(end + 1, TokenKind.PUNCTUATION)
                    || isLink(sentence, end + 1);
            if (name < 1 || !closed || !isLink(sentence, name - 1)) {
                return false;
            }
            end = isLink(sentence, name - 2) ? name - 3 : name - 2;
            if (isCounted(sentence, end)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The noun of "Orlu may win 41 seats": one small word, a number before it, a verb and a name near before that; or the name
     * itself, as in "Orlu 41 seats".
     */
    private static boolean isCounted(Sentence sentence, int noun) {
        int number = noun - 1;
        boolean counts = sentence.is(noun, TokenKind.WORD)
                && sentence.is(number, TokenKind.NUMBER)
                && !sentence.at(noun).isCapitalised()
                && !sentence.at(noun).glued();
        if (counts && isName(sentence, number - 1)) {
            return true;
        }
        boolean verb = counts
                && sentence.is(number - 1, TokenKind.WORD)
                && !sentence.at(number - 1).isCapitalised();
        for (int i = number - 2; verb && i >= number - CLAUSE; i--) {
            if (isName(sentence, i)) {
                return true;
            }
        }
        return false;
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
        boolean owned = start < at && sentence.is(start - 1, TokenKind.POSSESSIVE) && isName(sentence, start - 2);
        start = owned ? start - 2 : start;
        boolean named = sentence.is(at, TokenKind.NUMBER) && start < at;
        return !named ? -1 : sentence.lower(start - 1).equals("the") ? start - 1 : start;
    }

    private static boolean isName(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.WORD) && sentence.at(at).isCapitalised();
    }

    /** Whether a comma, a semicolon or "and" stands at {@code at}, as between the items of a list. */
    public static boolean isLink(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        return lower.equals(",") || lower.equals(";") || lower.equals("and");
    }
}
