package io.tallywire.claimextractor.extraction.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the names of one article weigh. */
final class NameTally {

    private final int headline;
    private final Set<String> persons;
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> inHeadline = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> common = new HashSet<>();

    /**
     * An empty tally.
     *
     * @param headline what a name in the headline weighs
     * @param persons names that count only where the headline holds them
     */
    NameTally(int headline, Set<String> persons) {
        this.headline = headline;
        this.persons = persons;
    }

    /** Counts one mention of {@code name}. */
    void add(String slug, String name, int weight, boolean headline) {
        if (!slug.isEmpty()) {
            weights.merge(slug, weight, Integer::sum);
            names.putIfAbsent(slug, name);
            if (headline) {
                inHeadline.add(slug);
            }
        }
    }

    /** Notes that {@code slug} is a country, a city or a region. */
    void addPlace(String slug) {
        places.add(slug);
    }

    /** Notes that {@code slug} is a common word as well, which a headline may write with a capital. */
    void addCommon(String slug) {
        common.add(slug);
    }

    /** The name that weighs most, of several the first by the alphabet; null when there is none. */
    @Nullable
    Anchor most() {
        int most = heaviest(slug -> true);
        return first(slug -> weight(slug) == most);
    }

    /**
     * Of the names of no place that weigh as much as one in the headline and half as much as the heaviest of them, the first by the
     * alphabet, common words last; null when there is none. A headline holds several names, and each article names another of them most; an order that
     * is the same everywhere makes them agree.
     */
    @Nullable
    Anchor headed() {
        Predicate<String> matter = slug -> !places.contains(slug) && weight(slug) >= headline;
        int most = heaviest(matter);
        Predicate<String> heavy = slug -> matter.test(slug) && 2 * weight(slug) >= most;
        Anchor rare = first(heavy.and(slug -> !common.contains(slug)));
        return rare == null ? first(heavy) : rare;
    }

    private int weight(String slug) {
        return weights.getOrDefault(slug, 0);
    }

    private boolean counts(String slug) {
        return !persons.contains(slug) || inHeadline.contains(slug);
    }

    private int heaviest(Predicate<String> choice) {
        int most = 0;
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            if (entry.getValue() > most && counts(entry.getKey()) && choice.test(entry.getKey())) {
                most = entry.getValue();
            }
        }
        return most;
    }

    private @Nullable Anchor first(Predicate<String> choice) {
        String first = null;
        for (String slug : weights.keySet()) {
            if (counts(slug) && choice.test(slug) && (first == null || slug.compareTo(first) < 0)) {
                first = slug;
            }
        }
        return first == null ? null : new Anchor(first, Objects.requireNonNull(names.get(first)), weight(first));
    }
}
