package io.tallywire.quickstart.report;

import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.TallyFigures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which changes a person asks for. Support and dispute are those after the change; of a claim that was retracted, those before.
 *
 * @param words all of them stand in the label or the key, in any case
 * @param minSources how many independent sources there are at least
 * @param disputedOnly only claims whose sources contradict one another
 */
public record ChangeFilter(List<String> words, long minSources, boolean disputedOnly)
        implements Predicate<ClaimChange> {

    @Override
    public boolean test(ClaimChange change) {
        String text = (change.getLabel() + " " + change.getClaimKey()).toLowerCase(Locale.ROOT);
        Optional<TallyFigures> figures =
                Optional.ofNullable(change.getAfter()).or(() -> Optional.ofNullable(change.getBefore()));
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))
                && figures.map(TallyFigures::getIndependentSources).orElse(0L) >= minSources
                && (!disputedOnly || figures.map(TallyFigures::getDisputed).orElse(false));
    }
}
