package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import io.tallywire.claimextractor.extraction.number.Figure;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about who speaks in it.
 *
 * @param credits speakers and the tokens they answer for
 * @param main the speaker that quotations of the same paragraph belong to; null when none is named
 * @param signed who signs what stands before this sentence in its line; null when nobody does
 * @param opener the person whose name opens it; null without one
 * @param quoted the tokens that stand in a quotation
 */
record Speech(
        List<Credit> credits,
        @Nullable Attribution main,
        @Nullable Attribution signed,
        @Nullable Attribution opener,
        BitSet quoted) {

    /**
     * A speaker and the tokens, {@code to} exclusive, that it answers for but for those between {@code verb} and {@code behind}:
     * "ten died, he told a hall of 50 people, and one lives".
     */
    record Credit(Attribution speaker, int from, int to, int verb, int behind) {

        Credit(Attribution speaker, int from, int to) {
            this(speaker, from, to, to, to);
        }

        /** Whether it answers for the tokens of {@code figure}. */
        boolean covers(Figure figure) {
            boolean told = figure.to() <= verb || figure.from() >= behind;
            return from <= figure.from() && figure.to() <= to && told;
        }
    }
}
