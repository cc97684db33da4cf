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
        ClaimChange.Builder common = ClaimChange.newBuilder()
                .setClaimKey(claimKey)
                .setLabel(known.get().getLabel())
                .setEvent(known.get().getEvent())
                .setPlace(known.get().getPlace())
                .setArticleId(articleId.orElse(null));
        List<ClaimChange> changes = new ArrayList<>();
        Optional<TallyFigures> allBefore = before.map(PublishedTally::getAllTime);
        Optional<TallyFigures> allAfter = after.map(PublishedTally::getAllTime);
        for (ChangeKind kind : ofAllTime(allBefore, allAfter)) {
            changes.add(change(common, kind, allBefore, allAfter));
        }
        for (TallyFigures now : after.map(PublishedTally::getWindows).orElse(List.of())) {
            Optional<TallyFigures> earlier = before.flatMap(published -> window(published, now.getWindow()));
            if (before.isPresent() && earlier.isEmpty()) {
                continue; // remembered by an earlier release, which did not keep the windows
            }
            for (ChangeKind kind : ofWindow(earlier, now)) {
                changes.add(change(common, kind, earlier, Optional.of(now)));
            }
        }
        return changes;
    }

    private static Optional<TallyFigures> window(PublishedTally tally, String name) {
        return tally.getWindows().stream()
                .filter(figures -> figures.getWindow().equals(name))
                .findFirst();
    }

    private static ClaimChange change(
            ClaimChange.Builder common, ChangeKind kind, Optional<TallyFigures> before, Optional<TallyFigures> after) {
        return ClaimChange.newBuilder(common)
                .setKind(kind)
                .setWindow(after.or(() -> before).orElseThrow().getWindow())
                .setBefore(before.orElse(null))
                .setAfter(after.orElse(null))
                .build();
    }

    private static List<ChangeKind> ofAllTime(Optional<TallyFigures> before, Optional<TallyFigures> after) {
        if (after.isEmpty()) {
            return List.of(ChangeKind.CLAIM_RETRACTED);
        }
        List<ChangeKind> kinds = new ArrayList<>();
        if (before.isEmpty()) {
            kinds.add(ChangeKind.NEW_CLAIM);
        } else {
            range(before.get(), after.get()).ifPresent(kinds::add);
            if (consensusMoved(before.get(), after.get())) {
                kinds.add(ChangeKind.CONSENSUS_MOVED);
            }
        }
        if (gained(before, after.get())) {
            kinds.add(ChangeKind.SOURCES_GAINED);
        }
        if (sources(before) > sources(after)) {
            kinds.add(ChangeKind.SOURCES_LOST);
        }
        dispute(before, after.get(), ChangeKind.DISPUTE_OPENED, ChangeKind.DISPUTE_CLOSED)
                .ifPresent(kinds::add);
        return kinds;
    }

    /** That sources leave a window, and its range with them, is the way of time and no news; that a dispute is over is. */
    private static List<ChangeKind> ofWindow(Optional<TallyFigures> before, TallyFigures after) {
        List<ChangeKind> kinds = new ArrayList<>();
        if (gained(before, after)) {
            kinds.add(ChangeKind.WINDOW_SOURCES_GAINED);
        }
        dispute(before, after, ChangeKind.WINDOW_DISPUTE_OPENED, ChangeKind.WINDOW_DISPUTE_CLOSED)
                .ifPresent(kinds::add);
        return kinds;
    }

    /** A new claim's first source is told by NEW_CLAIM alone. */
    private static boolean gained(Optional<TallyFigures> before, TallyFigures after) {
        long most = before.map(TallyFigures::getIndependentSources).orElse(1L);
        return after.getIndependentSources() > most;
    }

    private static long sources(Optional<TallyFigures> figures) {
        return figures.map(TallyFigures::getIndependentSources).orElse(0L);
    }

    /** A new claim gathers several articles now and then, which may contradict one another already. */
    private static Optional<ChangeKind> dispute(
            Optional<TallyFigures> before, TallyFigures after, ChangeKind opened, ChangeKind closed) {
        boolean was = before.map(TallyFigures::getDisputed).orElse(false);
        return was == after.getDisputed() ? Optional.empty() : Optional.of(was ? closed : opened);
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
