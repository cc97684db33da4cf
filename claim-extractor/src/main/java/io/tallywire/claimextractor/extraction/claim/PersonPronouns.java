package io.tallywire.claimextractor.extraction.claim;

import java.util.BitSet;

/** Reads which pronouns a sentence has for its person, and which a title asks for. */
final class PersonPronouns {

    private PersonPronouns() {}

    /** 1 when a sentence says "she" and never "he" outside of quotations, -1 the other way round, else 0. */
    static int of(Reading reading, BitSet quoted) {
        boolean she = false;
        boolean he = false;
        for (int i = 0; i < reading.sentence().size(); i++) {
            if (!quoted.get(i)) {
                switch (reading.sentence().lower(i)) {
                    case "she", "her", "hers", "herself" -> she = true;
                    case "he", "his", "him", "himself" -> he = true;
                    default -> {
                        // says nothing
                    }
                }
            }
        }
        return she == he ? 0 : she ? 1 : -1;
    }

    /** What the title or the noun within {@code span} asks for: "Mrs", "spokesman". */
    static int ofTitle(Reading reading, SpeakerReader.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            String lower = reading.sentence().lower(i);
            String title = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
            switch (title) {
                case "mrs",
                        "ms",
                        "miss",
                        "madam",
                        "queen",
                        "princess",
                        "lady",
                        "actress",
                        "mother",
                        "daughter",
                        "sister" -> {
                    return 1;
                }
                case "mr", "sir", "king", "prince", "lord", "actor", "father", "son", "brother" -> {
                    return -1;
                }
                default -> {
                    if (title.endsWith("woman")) {
                        return 1;
                    } else if (title.endsWith("man")
                            && Character.isLowerCase(
                                    reading.sentence().at(i).text().charAt(0))) {
                        return -1; // "spokesman", but "Mossman"
                    }
                }
            }
        }
        return 0;
    }
}
