package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which tallies a person asks for.
 *
 * @param words all of them stand in the label or the key, in any case
 * @param event what happened; any when empty
 * @param place stands in the place that the claim is about, in any case; any when empty
 * @param window over which sources and disputes are looked at; claims that nobody reported in it are left out
 * @param minSources how many independent sources there are at least
 * @param disputedOnly only those whose sources contradict one another
 */
public record TallyFilter(
        List<String> words,
        Optional<Event> event,
        Optional<String> place,
        TallyWindow window,
        long minSources,
        boolean disputedOnly)
        implements Predicate<ClaimTally> {

    @Override
    public boolean test(ClaimTally tally) {
        String text = (tally.getLabel() + " " + tally.getClaimKey()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                && event.map(wanted -> wanted == tally.getEvent()).orElse(true)
                && place.map(wanted -> holds(tally.getPlace(), wanted)).orElse(true)
                && window.of(tally)
                        .filter(figures -> figures.getIndependentSources() >= minSources)
                        .filter(figures -> !disputedOnly || figures.getDisputed())
                        .isPresent();
    }

    static boolean holds(@Nullable String place, String wanted) {
        return Optional.ofNullable(place).orElse("").toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
