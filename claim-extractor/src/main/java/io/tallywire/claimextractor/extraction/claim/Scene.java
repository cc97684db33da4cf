package io.tallywire.claimextractor.extraction.claim;

import org.jspecify.annotations.Nullable;

/**
 * Where an article plays and what kind of incident it reports.
 *
 * @param country the country
 * @param incident the kind of incident, one of incidents.tsv; null when it reports none
 */
record Scene(Anchor country, @Nullable String incident) {

    private static final String MISHAP = "mishap"; // as the table of incidents calls it

    /** The anchor of what happens to people there: the country, and the kind of incident unless that is a mere mishap. */
    Anchor anchor() {
        return incident == null || incident.equals(MISHAP)
                ? country
                : new Anchor(country.slug() + ":" + incident, country.name(), country.weight());
    }
}
