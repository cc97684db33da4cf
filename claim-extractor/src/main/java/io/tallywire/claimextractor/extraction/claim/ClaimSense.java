package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.claim.ToldFigure.Verdict;
import io.tallywire.claimextractor.extraction.lexicon.LearnedWeights;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Decides whether a figure is a claim: by learned weights where the rules know least, which is counts without a noun of
 * which nothing happens, and stretches of time; else as the rules do.
 */
final class ClaimSense {

    private final LearnedWeights weights;

    ClaimSense(Lexicon lexicon) {
        weights = lexicon.claimWeights();
    }

    /** Whether something is claimed with {@code told}, a figure of {@code reading}. */
    boolean isClaim(Reading reading, ToldFigure told) {
        return isOpen(told.verdict())
                ? isClaim(told.verdict(), ClaimFeatures.of(reading, told), weights::of)
                : told.verdict().isClaim();
    }

    private static boolean isOpen(Verdict verdict) {
        return verdict == Verdict.LONE
                || verdict == Verdict.LONE_POINTED
                || verdict == Verdict.LONE_OTHER
                || verdict == Verdict.DURATION;
    }

    /** The decision on a figure that the rules take for {@code verdict}. */
    static boolean isClaim(Verdict verdict, List<String> features, ToDoubleFunction<String> weight) {
        if (!isOpen(verdict)) {
            return verdict.isClaim();
        }
        double score = 0;
        for (String feature : features) {
            score += weight.applyAsDouble(feature);
        }
        return score > 0;
    }
}
