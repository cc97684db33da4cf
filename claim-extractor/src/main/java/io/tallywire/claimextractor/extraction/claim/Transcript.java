package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks a line of a transcript, by the name in capitals before its colon: "ADA MOOR, FARMER: We lost 40 cows." A host speaks
 * for the article.
 */
final class Transcript {

    /** How many tokens a name and what somebody is may have. */
    private static final int LONGEST = 10;

    private final Lexicon lexicon;
    private final Map<String, Boolean> hosts = new HashMap<>();

    Transcript(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The name before the colon that opens the sentence; null when there is none, or when a host speaks. */
    @Nullable
    Span opens(Sentence sentence) {
        int name = 0;
        while (name < LONGEST && isCapitals(sentence, name)) {
            name++;
        }
        int colon = name;
        boolean host = false;
        while (name > 0
                && colon < LONGEST
                && colon < sentence.size()
                && !sentence.lower(colon).equals(":")) {
            host |= lexicon.kinds().is(sentence.lower(colon), WordKind.PRESENTER);
            colon++;
        }
        boolean titled = colon == name || sentence.lower(name).equals(",");
        if (name == 0
                || sentence.headline()
                || !titled
                || !sentence.lower(colon).equals(":")) {
            return null;
        }
        String last = sentence.lower(name - 1);
        if (name == 1 && !hosts.containsKey(last)) {
            return null; // "WATCH: ..."
        }
        if (name > 1 && lexicon.claims().frequency(lexicon.forms().noun(last)) != ClaimWords.Frequency.RARE) {
            return null; // "MORE NEWS: ..."
        }
        if (!hosts.containsKey(last) && colon == name && !isPersonal(sentence, colon)) {
            return null; // "BRITISH COLUMBIA: Rain fell"
        }
        hosts.putIfAbsent(last, host);
        return hosts.getOrDefault(last, false) ? null : new Span(0, name);
    }

    /** Whether somebody speaks of "I", "we" or "you" behind the colon. */
    private boolean isPersonal(Sentence sentence, int colon) {
        for (int i = colon + 1; i < sentence.size(); i++) {
            if (lexicon.kinds().is(sentence.lower(i), WordKind.PERSONAL)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapitals(Sentence sentence, int at) {
        if (at >= sentence.size() || !sentence.at(at).isWord()) {
            return false;
        }
        String text = sentence.at(at).text();
        return text.length() > 1 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }
}
