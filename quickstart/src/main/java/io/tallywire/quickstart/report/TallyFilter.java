package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which tallies a person asks for.
 *
 * @param words all of them stand in the label or the key, in any case
 * @param event what happened; any when empty
 * @param minSources how many independent sources there are at least
 * @param disputedOnly only those whose sources contradict one another
 */
public record TallyFilter(List<String> words, Optional<Event> event, long minSources, boolean disputedOnly)
        implements Predicate<ClaimTally> {

    @Override
    public boolean test(ClaimTally tally) {
        String text = (tally.getLabel() + " " + tally.getClaimKey()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                && event.map(wanted -> wanted == tally.getEvent()).orElse(true)
                && tally.getAllTime().getIndependentSources() >= minSources
                && (!disputedOnly || tally.getAllTime().getDisputed());
    }
}
