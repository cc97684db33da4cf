package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among the nouns around a figure the one that it counts, by learned weights; the choice of the rules is a feature. */
final class HeadRanker {

    /** A noun, null for "only implied", and what speaks for and against it. */
    record Candidate(@Nullable Noun noun, List<String> features) {}

    private static final int LEFT = 24;
    private static final int RIGHT = 14;

    private final Lexicon lexicon;
    private final HeadFeatures features;
    private final NounReader nouns;

    HeadRanker(Lexicon lexicon) {
        this.lexicon = lexicon;
        features = new HeadFeatures(lexicon);
        nouns = new NounReader(lexicon);
    }

    /** The noun that {@code figure} counts; the rules chose {@code rules}. */
    @Nullable
    Noun choose(HeadPath way, Figure figure, @Nullable Noun rules) {
        List<Candidate> candidates = candidates(way, figure, rules);
        Candidate best = candidates.get(0);
        double most = score(best);
        for (Candidate candidate : candidates.subList(1, candidates.size())) {
            double score = score(candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        Noun noun = best.noun();
        return noun != null && rules == null ? noun.guessed() : noun;
    }

    private double score(Candidate candidate) {
        double score = 0;
        for (String feature : candidate.features()) {
            score += lexicon.headWeights().of(feature);
        }
        return score;
    }

    /** What the figure may count: nothing that is said, what the rules chose, every noun around it. */
    List<Candidate> candidates(HeadPath way, Figure figure, @Nullable Noun rules) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate(null, features.none(way, figure, rules)));
        if (rules != null) {
            candidates.add(new Candidate(rules, features.of(way, figure, rules, rules.head())));
        }
        int to = Math.min(way.reading().sentence().size(), figure.after() + RIGHT);
        for (int i = Math.max(0, figure.hedgeFrom() - LEFT); i < to; i++) {
            if (isCandidate(way, i) && (rules == null || rules.head() != i)) {
                candidates.add(new Candidate(noun(way.reading(), i), features.of(way, figure, rules, i)));
            }
        }
        return candidates;
    }

    private static boolean isCandidate(HeadPath way, int at) {
        return way.isNoun(at)
                && !way.isFigure(at)
                && !way.reading().sentence().lower(at).startsWith("#");
    }

    private Noun noun(Reading reading, int head) {
        Noun noun = nouns.left(reading, head + 1);
        return noun == null || noun.head() != head ? new Noun(head, head + 1, head) : noun;
    }
}
