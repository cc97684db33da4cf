package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.SpeakerWords;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.lexicon.WordKinds;
import java.util.BitSet;

/** Reads which pronouns a sentence has for its person, and which a title asks for. */
final class PersonPronouns {

    private final WordKinds kinds;
    private final SpeakerWords words;

    PersonPronouns(Lexicon lexicon) {
        kinds = lexicon.kinds();
        words = lexicon.speakers();
    }

    /** 1 when a sentence says "she" and never "he" outside of quotations, -1 the other way round, else 0. */
    int of(Reading reading, BitSet quoted) {
        boolean she = false;
        boolean he = false;
        for (int i = 0; i < reading.sentence().size(); i++) {
            WordClass tag = reading.tag(i);
            if ((tag == WordClass.PRONOUN || tag == WordClass.DETERMINER) && !quoted.get(i)) {
                she |= kinds.is(reading.sentence().lower(i), WordKind.SHE);
                he |= kinds.is(reading.sentence().lower(i), WordKind.HE);
            }
        }
        return she == he ? 0 : she ? 1 : -1;
    }

    /** What the first name within {@code span} asks for: "Mayor Ada Moor". */
    int ofName(Reading reading, Span span) {
        for (int i = span.from(); i + 1 < span.to(); i++) {
            if (reading.tag(i) == WordClass.PROPER && reading.tag(i + 1) == WordClass.PROPER) {
                int sex = words.sex(reading.sentence().lower(i));
                if (sex != 0) {
                    return sex;
                }
            }
        }
        return 0;
    }

    /** What the title or the noun within {@code span} asks for: "Mrs", "spokesman". */
    int ofTitle(Reading reading, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            String lower = reading.sentence().lower(i);
            String title = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
            if (kinds.is(title, WordKind.WOMAN) || title.endsWith("woman")) {
                return 1;
            }
            boolean common =
                    Character.isLowerCase(reading.sentence().at(i).text().charAt(0));
            if (kinds.is(title, WordKind.MAN) || (title.endsWith("man") && common)) {
                return -1; // "spokesman", but "Mossman"
            }
        }
        return 0;
    }
}
