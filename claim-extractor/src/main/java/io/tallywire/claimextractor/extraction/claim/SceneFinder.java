package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.lexicon.PhraseTable;
import io.tallywire.claimextractor.extraction.lexicon.WordClass;
import io.tallywire.claimextractor.extraction.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an article plays and what kind of incident it reports: the country that its names of countries, regions
 * and cities name most, and the incident that its words name most, the headline counting more. A city tells more of where than a
 * country, and a country more than a nationality, which is that of people and things anywhere. Both are coarse so that articles on
 * one event agree on them.
 */
final class SceneFinder {

    private static final String TITLE = "title"; // as the table of abbreviations calls it
    private static final int ACRONYM = 4;
    private static final int HEADLINE = 20;
    private static final int LEAD = 3;
    private static final int LEAD_SENTENCES = 4;

    private static final int CITY = 3;
    private static final int COUNTRY = 2;
    private static final int NATIONALITY = 1;

    /** A single nationality far down in the text is not where the article plays. */
    private static final int PLACE_LEAST = 2;

    private static final int INCIDENT_HEADLINE = 6;
    private static final int INCIDENT_LEAST = 1;

    /** What the text says of one country: how much it speaks of it, and how far that tells where it plays. */
    private record Mention(int weight, int place) {

        Mention plus(Mention other) {
            return new Mention(weight + other.weight, place + other.place);
        }
    }

    private final Lexicon lexicon;

    SceneFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The scene of an article; null when it names no country and no place in one.
     *
     * @param persons lower-case last names of the persons who speak in it: they are no places
     */
    @Nullable
    Scene find(List<Reading> readings, Set<String> persons) {
        Map<String, Mention> countries = new HashMap<>();
        int bodySentences = 0;
        for (Reading reading : readings) {
            boolean headline = reading.sentence().headline();
            bodySentences += headline ? 0 : 1;
            int weight = headline ? HEADLINE : bodySentences <= LEAD_SENTENCES ? LEAD : 1;
            countPlaces(reading, persons, weight, countries);
        }
        Map<String, Integer> places = new HashMap<>();
        countries.forEach((name, mention) -> places.put(name, mention.place()));
        String country = heaviest(places, PLACE_LEAST);
        if (country == null) {
            return null;
        }
        int weight = Objects.requireNonNull(countries.get(country)).weight();
        return new Scene(new Anchor(country, Names.title(country), weight), incident(readings));
    }

    private void countPlaces(Reading reading, Set<String> persons, int weight, Map<String, Mention> countries) {
        Sentence sentence = reading.sentence();
        int at = 0;
        while (at < sentence.size()) {
            PhraseTable.Match<String> match = sentence.at(at).isCapitalised() ? placeAt(reading, persons, at) : null;
            if (match != null) {
                Mention mention = new Mention(weight, weight * placing(sentence, at));
                countries.merge(match.value(), mention, Mention::plus);
            }
            at = match == null ? at + 1 : match.to();
        }
    }

    /** How far the name at {@code at} tells where the article plays. */
    private int placing(Sentence sentence, int at) {
        if (lexicon.places().countryPhrases().startingAt(sentence, at) == null) {
            return CITY;
        }
        return lexicon.claims().isDemonym(sentence.lower(at)) ? NATIONALITY : COUNTRY;
    }

    private PhraseTable.@Nullable Match<String> placeAt(Reading reading, Set<String> persons, int at) {
        var country = lexicon.places().countryPhrases().startingAt(reading.sentence(), at);
        if (country != null) {
            return country;
        }
        // "NIS" is no city; in capitals throughout it may be one
        String text = reading.sentence().at(at).text();
        boolean acronym = text.length() <= ACRONYM && text.equals(text.toUpperCase(Locale.ROOT));
        if (acronym && !reading.sentence().headline()) {
            return null;
        }
        // "Michael London" and "Dr London" are persons
        boolean ofName =
                at > 0 && (isName(reading, at - 1) || isTitle(reading.sentence().lower(at - 1)));
        var place = ofName ? null : lexicon.places().placePhrases().startingAt(reading.sentence(), at);
        return place == null || persons.contains(reading.sentence().lower(at)) ? null : place;
    }

    private boolean isName(Reading reading, int at) {
        return reading.tag(at) == WordClass.PROPER
                && !lexicon.places().isNoName(reading.sentence().lower(at));
    }

    private boolean isTitle(String lower) {
        return TITLE.equals(lexicon.abbreviations().get(lower));
    }

    /** The kind of incident that the article's words name most; null when they name none. */
    private @Nullable String incident(List<Reading> readings) {
        Map<String, Integer> counts = new HashMap<>();
        for (Reading reading : readings) {
            Sentence sentence = reading.sentence();
            countIncidents(sentence, sentence.headline() ? INCIDENT_HEADLINE : 1, counts);
        }
        return heaviest(counts, INCIDENT_LEAST);
    }

    private void countIncidents(Sentence sentence, int weight, Map<String, Integer> counts) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).isWord()) {
                String incident = lexicon.incidents().of(sentence.lower(i));
                if (incident != null) {
                    counts.merge(incident, weight, Integer::sum);
                }
            }
        }
    }

    /** The entry that weighs most, the first by name of several; null when none weighs {@code least}. */
    private static @Nullable String heaviest(Map<String, Integer> weights, int least) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
