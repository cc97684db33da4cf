package io.tallywire.claimextractor.extraction.claim;

import io.tallywire.claimextractor.extraction.Attribution;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about who speaks in it.
 *
 * @param credits speakers and the tokens they answer for
 * @param main the speaker that quotations of the same paragraph belong to; null when none is named
 * @param signed who signs what stands before this sentence in its line; null when nobody does
 * @param quoted the tokens that stand in a quotation
 */
record Speech(
        List<Credit> credits,
        @Nullable Attribution main,
        @Nullable Attribution signed,
        BitSet quoted) {

    /** A speaker and the tokens, {@code to} exclusive, that it answers for. */
    record Credit(Attribution speaker, int from, int to) {}
}
