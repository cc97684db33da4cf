package io.tallywire.aggregator;

import io.tallywire.schemas.ChangeKind;
import io.tallywire.schemas.ClaimChange;
import io.tallywire.schemas.PublishedTally;
import io.tallywire.schemas.TallyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a person would want to be alerted to between two tallies of one claim. */
final class ChangeFinder {
    private ChangeFinder() {}

    /**
     * The changes, in a fixed order; none when both tallies are absent.
     *
     * @param articleId the article that brought them; empty when time did
     */
    static List<ClaimChange> between(
            String claimKey,
            Optional<PublishedTally> before,
            Optional<PublishedTally> after,
            Optional<String> articleId) {
        Optional<PublishedTally> known = after.or(() -> before);
        if (known.isEmpty()) {
            return List.of();
        }
        return kinds(before.map(PublishedTally::getAllTime), after.map(PublishedTally::getAllTime)).stream()
                .map(kind -> ClaimChange.newBuilder()
                        .setClaimKey(claimKey)
                        .setLabel(known.get().getLabel())
                        .setKind(kind)
                        .setBefore(before.map(PublishedTally::getAllTime).orElse(null))
                        .setAfter(after.map(PublishedTally::getAllTime).orElse(null))
                        .setArticleId(articleId.orElse(null))
                        .build())
                .toList();
    }

    private static List<ChangeKind> kinds(Optional<TallyFigures> before, Optional<TallyFigures> after) {
        if (before.isEmpty()) {
            // The first tally gathers several articles now and then, which may contradict one another already.
            return after.get().getDisputed()
                    ? List.of(ChangeKind.NEW_CLAIM, ChangeKind.DISPUTE_OPENED)
                    : List.of(ChangeKind.NEW_CLAIM);
        }
        if (after.isEmpty()) {
            return List.of(ChangeKind.CLAIM_RETRACTED);
        }
        List<ChangeKind> kinds = new ArrayList<>();
        range(before.get(), after.get()).ifPresent(kinds::add);
        if (consensusMoved(before.get(), after.get())) {
            kinds.add(ChangeKind.CONSENSUS_MOVED);
        }
        if (before.get().getDisputed() != after.get().getDisputed()) {
            kinds.add(after.get().getDisputed() ? ChangeKind.DISPUTE_OPENED : ChangeKind.DISPUTE_CLOSED);
        }
        return kinds;
    }

    private static Optional<ChangeKind> range(TallyFigures before, TallyFigures after) {
        int low = Double.compare(lowEnd(after), lowEnd(before));
        int high = Double.compare(highEnd(after), highEnd(before));
        if (low == 0 && high == 0) {
            return Optional.empty();
        }
        if (low <= 0 && high >= 0) {
            return Optional.of(ChangeKind.RANGE_WIDENED);
        }
        return Optional.of(low >= 0 && high <= 0 ? ChangeKind.RANGE_NARROWED : ChangeKind.RANGE_MOVED);
    }

    private static boolean consensusMoved(TallyFigures before, TallyFigures after) {
        return !Objects.equals(before.getConsensusLow(), after.getConsensusLow())
                || !Objects.equals(before.getConsensusHigh(), after.getConsensusHigh());
    }

    private static double lowEnd(TallyFigures figures) {
        return orElse(figures.getLow(), Double.NEGATIVE_INFINITY);
    }

    private static double highEnd(TallyFigures figures) {
        return orElse(figures.getHigh(), Double.POSITIVE_INFINITY);
    }

    private static double orElse(@Nullable Double value, double other) {
        return value == null ? other : value;
    }
}
