package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.SpeakerKind;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.number.Figure;
import org.jspecify.annotations.Nullable;

/** Knows where verbs of speech say nothing of whoever stands before them. */
final class OtherVerbs {

    /** How many words a phrase behind "by" may have before "to". */
    private static final int LONGEST = 6;

    private final Lexicon lexicon;

    OtherVerbs(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "The buyer, said by some to be", "people told to flee", "writes off 5 million": nobody before the verb says something. */
    boolean isOther(Reading reading, int at, String lemma) {
        String next = reading.sentence().lower(at + 1);
        return switch (next) {
            case "by" -> reading.sentence().lower(at - 1).equals(",") && hasInfinitive(reading, at + 2);
            case "to" -> (lexicon.speakers().takesListener(lemma) || isOpinion(lemma)) && isInfinitive(reading, at + 2);
            case "off", "down" -> true;
            case "responsibility", "credit" -> true; // "the group claimed responsibility for"
            case "himself", "herself", "themselves" -> lexicon.speakers().isWeak(lemma); // "identified himself as"
            default -> false;
        };
    }

    /** Verbs that only what is said of can be, before "to": "snow said to be", but "claims to be". */
    private static boolean isOpinion(String lemma) {
        return switch (lemma) {
            case "say", "believe", "report", "estimate", "think", "understand", "allege" -> true;
            default -> false;
        };
    }

    private static boolean isInfinitive(Reading reading, int at) {
        return reading.tag(at) == WordClass.VERB
                || reading.sentence().lower(at).equals("be")
                || reading.sentence().lower(at).equals("have");
    }

    private static boolean hasInfinitive(Reading reading, int from) {
        int to = from;
        while (to < from + LONGEST && reading.tag(to) != WordClass.MARK) {
            if (reading.sentence().lower(to).equals("to")) {
                return true;
            }
            to++;
        }
        return false;
    }

    /** "An audit report running to 50 pages": behind one thing a verb would have an ending. */
    boolean isBareOfOne(Reading reading, int at) {
        boolean bare = reading.tag(at) == WordClass.VERB
                && reading.sentence()
                        .lower(at)
                        .equals(lexicon.forms().verb(reading.sentence().lower(at)));
        int from = at - 1;
        while (from > 0 && (reading.tag(from) == WordClass.NOUN || reading.tag(from) == WordClass.PROPER)) {
            from--;
        }
        String first = reading.sentence().lower(Math.max(0, from));
        return bare && (first.equals("a") || first.equals("an"));
    }

    /** "Police found 12 bodies": what somebody did, but not "a survey found 12". */
    boolean isDeed(Reading reading, int at, SpeakerReader.Span left) {
        Figure figure = figureBehind(reading, at);
        String lemma = lexicon.forms().verb(reading.sentence().lower(at));
        return (lexicon.speakers().isDeed(lemma) || lexicon.speakers().isWork(lemma))
                && figure != null
                && figure.measure() != Figure.Measure.PERCENT
                && !isDocument(reading, left);
    }

    /** "Latvia has recorded 12 deaths": a country, which counts and does not speak. */
    boolean isCountry(Reading reading, SpeakerReader.Span span) {
        var match = lexicon.places().countryPhrases().startingAt(reading.sentence(), span.from());
        return match != null && match.to() == span.to();
    }

    private static @Nullable Figure figureBehind(Reading reading, int verb) {
        for (Figure figure : reading.figures()) {
            if (figure.from() > verb) {
                return figure.hedgeFrom() == verb + 1 ? figure : null;
            }
        }
        return null;
    }

    /** Whether a document tells what stands behind the verb at {@code at}: "the report lists 12", but "the study gave 30 patients". */
    boolean isTold(Reading reading, int at, SpeakerReader.Span left) {
        Figure figure = figureBehind(reading, at);
        boolean given = figure != null
                && figure.measure() != Figure.Measure.PERCENT
                && "give".equals(lexicon.forms().verb(reading.sentence().lower(at)));
        return !given
                && DocumentSpeech.isDocument(lexicon, reading.sentence().lower(SpeakerReader.head(reading, left)));
    }

    /** "The inquest was told": the passive of a verb whose listener makes known what it hears. */
    boolean isHeard(Reading reading, int at) {
        int noun = ReportingVerbs.beforeAdverbs(reading, at) - 1;
        return reading.sentence().lower(at).equals("told")
                && lexicon.speakers()
                        .isForum(lexicon.forms().noun(reading.sentence().lower(noun)));
    }

    /** Data and reports show what others say. */
    boolean isDocument(Reading reading, SpeakerReader.Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (lexicon.speakers().kind(reading.sentence().lower(i)) == SpeakerKind.DOCUMENT) {
                return true;
            }
        }
        return false;
    }
}
