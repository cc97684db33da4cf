package io.tallywire.dashboard.claims;

import io.tallywire.schemas.Event;
import java.util.Optional;

/**
 * Which claims are looked for, and in which order.
 *
 * @param words words, or their beginnings, that all stand in the label, the key, a speaker or a publisher
 * @param place words that stand in the place
 * @param event what happened
 * @param disputed only claims whose sources contradict one another
 * @param minSources at least so many independent sources
 * @param window only claims with articles in the rolling window, for example "PT24H"
 * @param sort the order
 * @param page 1 and up
 * @param size claims a page
 */
public record ClaimQuery(
        String words,
        String place,
        Optional<Event> event,
        boolean disputed,
        int minSources,
        Optional<String> window,
        Sort sort,
        int page,
        int size) {

    /** All claims, best supported first. */
    public static ClaimQuery all(int size) {
        return new ClaimQuery("", "", Optional.empty(), false, 0, Optional.empty(), Sort.SOURCES, 1, size);
    }

    /** The orders; the largest or newest first. */
    public enum Sort {
        SOURCES("most sources"),
        PUBLISHERS("most publishers"),
        RECENT("newest"),
        SPEAKERS("most speakers");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }
    }
}
