package io.tallywire.claimextractor.extraction.number;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.text.Sentence;

/** Knows a verb of a headline in capitals, which is no name of which a number behind it were a part: "FLOODS KILL 40". */
final class ShoutedVerb {

    private static final int SHORTEST = 3;

    private ShoutedVerb() {}

    /** Whether the word at {@code at}, all in capitals, tells that something happens to people. */
    static boolean is(Sentence sentence, int at, Lexicon lexicon) {
        if (at < 1) {
            return false;
        }
        String text = sentence.at(at).text();
        boolean shouted = text.length() >= SHORTEST && text.chars().allMatch(Character::isUpperCase);
        return shouted && lexicon.claims().happensToPeople(lexicon.forms().verb(sentence.lower(at)));
    }
}
