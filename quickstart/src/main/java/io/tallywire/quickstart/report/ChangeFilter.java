package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.TallyFigures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which changes a person asks for. Support and dispute are those after the change, in the window that it is about; of a claim
 * that was retracted, those before.
 *
 * @param words all of them stand in the label or the key, in any case
 * @param event what happened; any when empty
 * @param place stands in the place that the claim is about, in any case; any when empty
 * @param window what the change is about
 * @param minSources how many independent sources there are at least
 * @param disputedOnly only claims whose sources contradict one another
 */
public record ChangeFilter(
        List<String> words,
        Optional<Event> event,
        Optional<String> place,
        TallyWindow window,
        long minSources,
        boolean disputedOnly)
        implements Predicate<ClaimChange> {

    @Override
    public boolean test(ClaimChange change) {
        String text = (change.getLabel() + " " + change.getClaimKey()).toLowerCase(Locale.ROOT);
        Optional<TallyFigures> figures =
                Optional.ofNullable(change.getAfter()).or(() -> Optional.ofNullable(change.getBefore()));
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                && event.map(wanted -> wanted == change.getEvent()).orElse(true)
                && place.map(wanted -> TallyFilter.holds(change.getPlace(), wanted))
                        .orElse(true)
                && window.isNamed(change.getWindow())
                && figures.map(TallyFigures::getIndependentSources).orElse(0L) >= minSources
                && (!disputedOnly || figures.map(TallyFigures::getDisputed).orElse(false));
    }
}
