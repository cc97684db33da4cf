package io.tallywire.claimextractor.extraction.lexicon;

import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;
import java.util.List;

/** Knows the past of verbs that are nouns as well and do not change: "the ministry cut its budget", "Acme bid $5". */
final class UnchangedPast {

    private final WordKinds kinds;

    UnchangedPast(WordKinds kinds) {
        this.kinds = kinds;
    }

    /** Whether the word at {@code at}, a noun or a verb by the tables, is a verb between its subject and its object. */
    boolean is(Sentence sentence, int at, List<WordClass> before) {
        if (at == 0 || !kinds.is(sentence.lower(at), WordKind.UNCHANGED)) {
            return false;
        }
        WordClass subject = before.get(at - 1);
        boolean owned = kinds.is(sentence.lower(at + 1), WordKind.OWNER);
        boolean amount = isAmount(sentence, at + 1);
        boolean amounts = sentence.lower(at + 1).equals("to") && isAmount(sentence, at + 2); // "the loss amounts to $5"
        if (sentence.lower(at).startsWith("amount")) {
            return amounts && subject == WordClass.NOUN;
        }
        boolean priced = amount && sentence.lower(at).startsWith("cost"); // "Membership costs $5"
        return subject == WordClass.PROPER ? owned || amount : subject == WordClass.NOUN && (owned || priced);
    }

    private static boolean isAmount(Sentence sentence, int at) {
        return sentence.is(at, TokenKind.CURRENCY) || sentence.is(at, TokenKind.NUMBER);
    }
}
