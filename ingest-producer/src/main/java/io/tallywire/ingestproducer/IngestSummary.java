package io.tallywire.ingestproducer;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of an input. When it was read to its end, read = sent + withdrawn + rejected.
 *
 * @param read articles, withdrawals and rejects that were read
 * @param sent articles that the broker acknowledged
 * @param withdrawn withdrawals that the broker acknowledged
 * @param rejected what could not be read, or was refused by the broker for what it is
 * @param skipped what an earlier run had done, by its checkpoint; not among those read
 * @param elapsed from the first byte to the last acknowledgement
 * @param interrupted whether someone had it end before the input did
 * @param stopped why it ended before the input did: the broker or the registry went away
 */
public record IngestSummary(
        long read,
        long sent,
        long withdrawn,
        long rejected,
        long skipped,
        Duration elapsed,
        boolean interrupted,
        Optional<String> stopped) {

    /** Items that were read but have no outcome, because the run was stopped. */
    public long unknown() {
        return read - sent - withdrawn - rejected;
    }
}
