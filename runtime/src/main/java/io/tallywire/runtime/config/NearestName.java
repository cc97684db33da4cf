package io.tallywire.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody meant who mistyped a name. */
final class NearestName {
    private static final int LARGEST_PART_WRONG = 2; // half of the letters

    private NearestName() {}

    static Optional<String> of(String typed, Collection<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return names.stream()
                .sorted()
                .min(Comparator.comparingInt(name -> distance.apply(typed, name)))
                .filter(name -> distance.apply(typed, name) * LARGEST_PART_WRONG <= name.length());
    }
}
