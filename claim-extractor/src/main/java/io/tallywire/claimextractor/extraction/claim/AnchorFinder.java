package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import io.tallywire.claimextractor.extraction.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that an article is about: the one that its words name most often, the headline and the first
 * sentences counting more. Names are counted word by word, so that "Acme Motors" and "Acme" meet.
 */
final class AnchorFinder {

    private static final int HEADLINE = 20;
    private static final int LEAD = 3;
    private static final int LEAD_SENTENCES = 4;
    private static final int LONG_NAME = 3;

    private final Lexicon lexicon;

    AnchorFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The anchor of an article; null when it holds no name.
     *
     * @param persons lower-case last names of the persons who speak in it: they are its sources, not its matter
     */
    @Nullable
    Anchor find(List<Reading> readings, Set<String> persons) {
        Tally tally = new Tally(persons);
        int bodySentences = 0;
        for (Reading reading : readings) {
            Sentence sentence = reading.sentence();
            bodySentences += sentence.headline() ? 0 : 1;
            int weight = sentence.headline() ? HEADLINE : bodySentences <= LEAD_SENTENCES ? LEAD : 1;
            for (int i = 0; i < sentence.size(); i++) {
                count(reading, i, weight, tally);
            }
        }
        return tally.best();
    }

    private void count(Reading reading, int at, int weight, Tally tally) {
        var country = lexicon.places().countryPhrases().startingAt(reading.sentence(), at);
        Token token = reading.sentence().at(at);
        if (country != null && token.isCapitalised()) {
            if (!startsOtherName(reading, country.to())) {
                tally.add(country.value(), Names.title(country.value()), weight, false);
            }
            return;
        }
        boolean name = reading.tag(at) == WordClass.PROPER && token.text().length() > 2 && !isCommon(token.lower());
        if (name && !isOfCountry(reading, at) && !isInLongName(reading, at)) {
            String lower = lexicon.places().alias(token.lower());
            tally.add(
                    Names.slug(lower), token.text(), weight, reading.sentence().headline());
        }
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

    /** What the names weigh. */
    private static final class Tally {

        private final Set<String> persons;
        private final Map<String, Integer> weights = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Set<String> inHeadline = new HashSet<>();

        Tally(Set<String> persons) {
            this.persons = persons;
        }

        void add(String slug, String name, int weight, boolean headline) {
            if (!slug.isEmpty()) {
                weights.merge(slug, weight, Integer::sum);
                names.putIfAbsent(slug, name);
                if (headline) {
                    inHeadline.add(slug);
                }
            }
        }

        @Nullable
        Anchor best() {
            String best = null;
            int most = 0;
            for (Map.Entry<String, Integer> entry : weights.entrySet()) {
                String slug = entry.getKey();
                int weight = entry.getValue();
                if (persons.contains(slug) && !inHeadline.contains(slug)) {
                    continue;
                }
                if (best == null || weight > most || (weight == most && slug.compareTo(best) < 0)) {
                    best = slug;
                    most = weight;
                }
            }
            return best == null ? null : new Anchor(best, Objects.requireNonNull(names.get(best)), most);
        }
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
