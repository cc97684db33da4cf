package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects whom one sentence credits. */
final class SentenceCredits {

    private final List<Speech.Credit> credits = new ArrayList<>();
    private final List<Speech.Credit> weak = new ArrayList<>();
    private @Nullable Attribution main;

    /** The credits so far. */
    List<Speech.Credit> all() {
        return credits;
    }

    boolean isEmpty() {
        return credits.isEmpty();
    }

    /** The first who speaks in the sentence; null when nobody has yet. */
    @Nullable
    Attribution main() {
        return main;
    }

    /** Adds who answers for the tokens from {@code from} to {@code to}, and speaks nowhere else. */
    void add(Attribution speaker, int from, int to) {
        credits.add(new Speech.Credit(speaker, from, to));
    }

    /** Adds a speaker; who tells the whole sentence at its end answers for what others found: "Crews found two, she said". */
    void add(Speech.Credit credit, boolean onlyFinds) {
        if (credit.from() == 0 && credits.removeAll(weak) && credits.isEmpty()) {
            main = null;
        }
        credits.add(credit);
        if (onlyFinds) {
            weak.add(credit);
        }
        main = main == null ? credit.speaker() : main;
    }
}
