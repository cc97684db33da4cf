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
        return nearest(typed, names).filter(name -> distance(typed, name) * LARGEST_PART_WRONG <= name.length());
    }

    /** The same, if no more than so many letters are wrong. */
    static Optional<String> of(String typed, Collection<String> names, int wrong) {
        return nearest(typed, names).filter(name -> distance(typed, name) <= wrong);
    }

    private static Optional<String> nearest(String typed, Collection<String> names) {
        return names.stream().sorted().min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    private static int distance(String typed, String name) {
        return LevenshteinDistance.getDefaultInstance().apply(typed, name);
    }
}
