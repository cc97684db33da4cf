package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.lexicon.WordKind;
import io.tallywire.claimextractor.extraction.number.Figure;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows the results of a survey that an article tells over several sentences: "Only 12 percent said they smoke." */
final class Surveys {

    /** How many sentences may stand between a survey and what it still tells. */
    private static final int MOST_SENTENCES = 3;

    /** How many sentences may stand between a survey and what would happen by it. */
    private static final int NEXT = 2;

    /** How many words may stand between a share and what those asked say: "12 percent of all adults in the region say". */
    private static final int ANSWER = 12;

    private final Lexicon lexicon;
    private final SpeakerReader speakers;
    private @Nullable Attribution named;
    private @Nullable Attribution last;
    private int since;
    private int line = -1;
    private boolean goesOn;

    Surveys(Lexicon lexicon, SpeakerReader speakers) {
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** The phrase of the survey that a sentence names, with who made it; null without one. */
    @Nullable
    Span find(Reading reading) {
        Sentence sentence = reading.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            boolean noun = reading.tag(i) == WordClass.NOUN || reading.tag(i) == WordClass.PROPER;
            if (noun && lexicon.speakers().isSurvey(sentence.lower(i)) && reading.tag(i + 1) != WordClass.NOUN) {
                Span before = speakers.before(reading, i + 1);
                String maker = sentence.lower(i + 1);
                Span by = maker.equals("by") || maker.equals("from") ? speakers.right(reading, i + 2) : null;
                return before == null || isNone(sentence.lower(before.from()))
                        ? null
                        : new Span(before.from(), by == null ? before.to() : by.to());
            }
        }
        return null;
    }

    private static boolean isNone(String lower) {
        return lower.equals("no") || lower.equals("any") || lower.equals("every");
    }

    /**
     * The survey that tells the shares of the next sentence of the article, which credits nobody; null when none does.
     *
     * @param told the survey that the sentence names, null without one
     * @param credited whether the sentence credits somebody
     */
    @Nullable
    Attribution next(Reading reading, @Nullable Attribution told, boolean credited) {
        boolean sameLine = reading.sentence().line() == line;
        line = reading.sentence().line();
        since++;
        if (told != null) {
            // "the poll" is the one that was named before
            boolean bare = told.text().equals(told.text().toLowerCase(Locale.ROOT))
                    || told.text().startsWith("The ");
            last = bare && named != null && since <= MOST_SENTENCES ? named : told;
            named = last;
            since = 0;
        }
        boolean results = last != null
                && since <= MOST_SENTENCES
                && !credited
                && hasShare(reading)
                && !isAboutMethod(reading)
                && (tellsAnswers(reading) || (opensWithShare(reading) && ((sameLine && goesOn) || isListed(reading))));
        goesOn = results || told != null;
        since = results ? 0 : since;
        return results ? last : null;
    }

    private static boolean hasShare(Reading reading) {
        for (Figure figure : reading.figures()) {
            if (figure.measure() == Figure.Measure.PERCENT) {
                return true;
            }
        }
        return false;
    }

    /** Its margin of error is no result. */
    private static boolean isAboutMethod(Reading reading) {
        for (int i = 0; i < reading.sentence().size(); i++) {
            if (reading.sentence().lower(i).equals("margin")) {
                return true;
            }
        }
        return false;
    }

    /** "Some 40 percent own a car", "Among the young it is 81 percent". */
    private static boolean opensWithShare(Reading reading) {
        for (Figure figure : reading.figures()) {
            if (figure.measure() == Figure.Measure.PERCENT) {
                return figure.hedgeFrom() <= 2 || reading.sentence().lower(0).equals("among");
            }
        }
        return false;
    }

    private static boolean isListed(Reading reading) {
        return switch (reading.sentence().lower(0)) {
            case "•", "*", "-", "–", "—", "·" -> true;
            default -> false;
        };
    }

    private boolean tellsAnswers(Reading reading) {
        Sentence sentence = reading.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            String lower = sentence.lower(i);
            boolean those = lexicon.speakers().isThoseAsked(lower) && isOfThose(reading, i);
            if (those || lexicon.speakers().isAsked(lexicon.forms().noun(lower))) {
                return true;
            }
        }
        for (Figure figure : reading.figures()) {
            if (figure.measure() == Figure.Measure.PERCENT && isAnswered(reading, figure)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfThose(Reading reading, int at) {
        return lexicon.kinds().is(reading.sentence().lower(at - 1), WordKind.GROUP);
    }

    private boolean isAnswered(Reading reading, Figure figure) {
        if (!isSubject(reading, figure)) {
            return since <= NEXT && isForecast(reading, figure);
        }
        int end = Math.min(reading.sentence().size(), figure.after() + ANSWER);
        for (int i = figure.after(); i < end; i++) {
            String lower = reading.sentence().lower(i);
            String lemma = lexicon.forms().verb(lower);
            boolean noun = reading.tag(i) == WordClass.DETERMINER || reading.tag(i - 1) == WordClass.DETERMINER;
            if (!noun
                    && (lexicon.speakers().isAnswer(lower)
                            || (lemma != null && lexicon.speakers().isAnswer(lemma)))) {
                return true;
            }
            if (ClauseBounds.hasVerb(reading, i, i + 1)) {
                return false;
            }
        }
        return false;
    }

    /** Whether nothing but adverbs stands between a mark, a conjunction or the start of the sentence and a figure. */
    private static boolean isSubject(Reading reading, Figure figure) {
        int before = figure.hedgeFrom() - 1;
        while (before >= 0
                && (reading.tag(before) == WordClass.ADVERB || reading.tag(before) == WordClass.DETERMINER)) {
            before--;
        }
        return reading.tag(before) == WordClass.MARK || reading.tag(before) == WordClass.CONJUNCTION;
    }

    /** "Would come second with 21 percent". */
    private static boolean isForecast(Reading reading, Figure figure) {
        for (int i = Math.max(0, figure.hedgeFrom() - ANSWER); i < figure.hedgeFrom(); i++) {
            if (reading.sentence().lower(i).equals("would")) {
                return true;
            }
        }
        return false;
    }
}
