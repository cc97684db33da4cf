package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds who signs a tweet that stands in an article: "Thousands in the streets. — Jane Doe (@janedoe) May 3, 2017". */
final class TweetSignature {

    private static final int LONGEST = 8;

    private TweetSignature() {}

    /** The name between dash and handle; null when the sentence holds none. */
    static @Nullable Span find(Reading reading) {
        Sentence sentence = reading.sentence();
        for (int i = 0; i + 3 < sentence.size(); i++) {
            if (isDash(sentence, i)) {
                int end = i + 1;
                while (end - i <= LONGEST && end + 1 < sentence.size() && reading.tag(end) != WordClass.MARK) {
                    end++;
                }
                boolean handle = sentence.lower(end).equals("(")
                        && sentence.lower(end + 1).startsWith("@");
                if (handle && end > i + 1) {
                    return new Span(i + 1, end);
                }
            }
        }
        return null;
    }

    /** A dash, also one that is typed as a hyphen between spaces. */
    private static boolean isDash(Sentence sentence, int at) {
        return switch (sentence.lower(at)) {
            case "—", "–", "--" -> true;
            case "-" -> !sentence.at(at).glued() && !sentence.at(at + 1).glued();
            default -> false;
        };
    }
}
