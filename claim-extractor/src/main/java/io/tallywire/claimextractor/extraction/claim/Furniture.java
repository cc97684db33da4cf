package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.SpeakerWords;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.TokenKind;

/** Knows pieces of a page that are no news: subscribe boxes, related links, numbered gallery captions. */
final class Furniture {

    private static final int LONGEST = 160;

    /** What stands in the table for the number that opens a line. */
    private static final String COUNTER = "# ";

    private final SpeakerWords words;

    Furniture(SpeakerWords words) {
        this.words = words;
    }

    /** Whether {@code sentence} of {@code source} is page furniture. */
    boolean is(String source, Sentence sentence) {
        if (sentence.headline()) {
            return false;
        }
        if (isGallery(sentence)) {
            return true;
        }
        if (sentence.end() - sentence.start() > LONGEST) {
            return false;
        }
        // "12 comments" on a line of its own; a sentence that ends in a stop tells of comments
        boolean counter = sentence.is(0, TokenKind.NUMBER)
                && sentence.size() > 1
                && !sentence.lower(sentence.size() - 1).equals(".");
        for (String phrase : words.furniture()) {
            if (startsAt(source, sentence.start(), sentence.end(), phrase)
                    || (counter
                            && phrase.startsWith(COUNTER)
                            && startsAt(
                                    source,
                                    sentence.at(1).start(),
                                    sentence.end(),
                                    phrase.substring(COUNTER.length())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(String source, int at, int end, String phrase) {
        return phrase.length() <= end - at && source.regionMatches(true, at, phrase, 0, phrase.length());
    }

    /** "3/34 A caption": the number of a picture in a gallery. */
    private static boolean isGallery(Sentence sentence) {
        return sentence.size() > 3
                && sentence.is(0, TokenKind.NUMBER)
                && sentence.lower(1).equals("/")
                && sentence.is(2, TokenKind.NUMBER)
                && sentence.at(2).glued();
    }
}
