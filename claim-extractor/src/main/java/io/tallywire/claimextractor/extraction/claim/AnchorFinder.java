package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Frequency;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that an article is about: the one that its words name most often, the headline and the first
 * sentences counting more, and one that its headline is about. Names are counted word by word, so that "Acme Motors" and "Acme" meet.
 */
final class AnchorFinder {

    private static final int HEADLINE = 20;
    private static final int LEAD = 3;
    private static final int LEAD_SENTENCES = 4;
    private static final int LONG_NAME = 3;

    /** Longer words in capitals are seldom made of initials. */
    private static final int ACRONYM = 4;

    private final Lexicon lexicon;

    AnchorFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The names that an article is about.
     *
     * @param most the name that it names most; null when it holds none
     * @param headed a name of no place that its headline is about, or that it names as much; null when there is none
     */
    record Found(@Nullable Anchor most, @Nullable Anchor headed) {}

    /**
     * The names that an article is about.
     *
     * @param persons lower-case last names of the persons who speak in it: they are its sources, not its matter
     */
    Found find(List<Reading> readings, Set<String> persons) {
        NameTally tally = new NameTally(HEADLINE, persons);
        int bodySentences = 0;
        for (Reading reading : readings) {
            Sentence sentence = reading.sentence();
            bodySentences += sentence.headline() ? 0 : 1;
            int weight = sentence.headline() ? HEADLINE : bodySentences <= LEAD_SENTENCES ? LEAD : 1;
            int placeTo = 0;
            for (int i = 0; i < sentence.size(); i++) {
                placeTo = Math.max(placeTo, placeTo(sentence, i));
                count(reading, i, weight, i < placeTo, tally);
            }
        }
        return new Found(tally.most(), tally.headed());
    }

    /** Behind the name of a city or region at {@code at}; 0 when there is none. */
    private int placeTo(Sentence sentence, int at) {
        var place = sentence.at(at).isCapitalised()
                ? lexicon.places().placePhrases().startingAt(sentence, at)
                : null;
        return place == null ? 0 : place.to();
    }

    private void count(Reading reading, int at, int weight, boolean place, NameTally tally) {
        var country = lexicon.places().countryPhrases().startingAt(reading.sentence(), at);
        Token token = reading.sentence().at(at);
        if (country != null && token.isCapitalised()) {
            if (!startsOtherName(reading, country.to())) {
                tally.add(country.value(), Names.title(country.value()), weight, false);
                tally.addPlace(country.value());
            }
            return;
        }
        boolean name = reading.tag(at) == WordClass.PROPER && token.text().length() > 2 && !isCommon(token.lower());
        if (name && !isOfCountry(reading, at) && !isInLongName(reading, at)) {
            String lower = lexicon.places().alias(token.lower());
            String slug = Names.slug(lower);
            tally.add(slug, token.text(), weight, reading.sentence().headline());
            if (place) {
                tally.addPlace(slug);
            }
            if (isShoutedWord(token)
                    || lexicon.claims().frequency(lexicon.forms().noun(token.lower())) != Frequency.RARE) {
                tally.addCommon(slug);
            }
        }
    }

    /** "WINTER WALLOP: Energy bills to rise": a word of the tables in capitals, which are no sign of a name. */
    private boolean isShoutedWord(Token token) {
        boolean shouted =
                token.text().length() > ACRONYM && token.text().chars().allMatch(Character::isUpperCase);
        return shouted && !lexicon.forms().parts(token.lower()).equals("N");
    }

    /** "American Airlines" names a company, "American President" a country. */
    private boolean startsOtherName(Reading reading, int at) {
        return reading.tag(at) == WordClass.PROPER
                && !isCommon(reading.sentence().lower(at));
    }

    /** A word of a name of three words or more, such as a hospital's or a fire brigade's, says little of the matter. */
    private static boolean isInLongName(Reading reading, int at) {
        int from = at;
        while (from > 0 && at - from < LONG_NAME && reading.tag(from - 1) == WordClass.PROPER) {
            from--;
        }
        int to = at;
        while (to - from < LONG_NAME && reading.tag(to) == WordClass.PROPER) {
            to++;
        }
        return to - from >= LONG_NAME && !reading.sentence().headline();
    }

    /** The second word of "North Korea", counted with the first. */
    private boolean isOfCountry(Reading reading, int at) {
        var before = at == 0 ? null : lexicon.places().countryPhrases().startingAt(reading.sentence(), at - 1);
        return before != null
                && before.to() > at
                && reading.sentence().at(at - 1).isCapitalised();
    }

    private boolean isCommon(String lower) {
        return lexicon.quantities().isTime(lower, "month")
                || lexicon.quantities().isTime(lower, "weekday")
                || lexicon.speakers().kind(lower) != null
                || lexicon.places().isNoName(lower)
                || lexicon.abbreviations().containsKey(lower)
                || lexicon.functionWords().containsKey(lower)
                || lexicon.claims().isPerson(lexicon.forms().noun(lower));
    }
}
