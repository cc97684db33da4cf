package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Event;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords;
import io.tallywire.claimextractor.extraction.lexicon.ClaimWords.Domain;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to animals, families and places is told with the words for people: "60 dogs died", "300 families fled". */
final class SharedFates {

    /** What a trigger may cost at most to be believed of what are no persons. */
    private static final double NEAR = 2;

    private static final Map<String, Set<Event>> FATES = Map.of(
            "animal",
            EnumSet.of(Event.KILLED, Event.INJURED, Event.RESCUED, Event.FREED, Event.INFECTED, Event.EVACUATED),
            "family",
            EnumSet.of(
                    Event.KILLED,
                    Event.INJURED,
                    Event.MISSING,
                    Event.CAPTURED,
                    Event.ARRESTED,
                    Event.KIDNAPPED,
                    Event.FREED,
                    Event.RESCUED,
                    Event.EVACUATED,
                    Event.DISPLACED,
                    Event.INFECTED,
                    Event.HOSPITALISED,
                    Event.AFFECTED,
                    Event.PRESENT),
            "place",
            EnumSet.of(Event.EVACUATED, Event.AFFECTED));

    private final ClaimWords words;
    private final EventFinder finder;

    SharedFates(ClaimWords words, EventFinder finder) {
        this.words = words;
        this.finder = finder;
    }

    /** What happens to {@code head} as it does to people; null when nothing does. */
    @Nullable
    Event of(Reading reading, Figure figure, @Nullable Noun noun, String head) {
        String kind = words.sharedFate(head);
        EventFinder.Found found = kind == null ? null : finder.find(reading, figure, noun, Domain.PEOPLE);
        boolean shared = found != null
                && found.cost() < NEAR
                && FATES.getOrDefault(kind, Set.of()).contains(found.event());
        return shared && found != null ? found.event() : null;
    }
}
