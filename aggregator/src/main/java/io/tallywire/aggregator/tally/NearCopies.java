package io.tallywire.aggregator.tally;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * When two reports are the words of one source: copy of the same news agency, or near copies of one another.
 *
 * <p>To find copies without comparing all pairs, reports are listed by their marks (the agency, and the smallest hashes of
 * the fingerprint). A report is superseded when, on one of the lists it stands on, the next newer report is of the same
 * source; then that one speaks for it, and it does not count as a source of its own.
 */
final class NearCopies {
    /**
     * The part of the shorter text that has to stand in the longer one. On 319 real articles no pair of different events
     * reaches it, and docs/tally.md says which copies it misses.
     */
    static final double COPY = 0.5;

    private NearCopies() {}

    /** Whether both are the words of one source. */
    static boolean sameSource(Report one, Report other) {
        if (one.agency().isPresent() && other.agency().isPresent()) {
            return Report.agencyKey(one.agency().get())
                    .equals(Report.agencyKey(other.agency().get()));
        }
        return one.fingerprint().isPresent()
                && other.fingerprint().isPresent()
                && one.fingerprint().get().containment(other.fingerprint().get()) >= COPY;
    }

    /** The lists that a report stands on; at most 1 + {@link Fingerprint#MARKS}. */
    static List<String> marks(Report report) {
        List<String> marks = new ArrayList<>();
        report.agency().ifPresent(name -> marks.add("a" + Report.agencyKey(name)));
        report.fingerprint().ifPresent(sketch -> {
            for (long hash : sketch.smallest()) {
                marks.add("h" + HexFormat.of().toHexDigits((int) hash));
            }
        });
        return marks;
    }
}
