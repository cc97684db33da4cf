package io.tallywire.ingestproducer;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of an input. When it was read to its end, read = sent + withdrawn + unchanged + rejected.
 *
 * @param read articles, withdrawals and rejects that were read
 * @param sent articles that the broker acknowledged
 * @param withdrawn withdrawals that the broker acknowledged
 * @param unchanged what was known to be stored in this version, or a newer one, and was not sent
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
        long unchanged,
        long rejected,
        long skipped,
        Duration elapsed,
        boolean interrupted,
        Optional<String> stopped) {

    /** Items that were read but have no outcome, because the run was stopped. */
    public long unknown() {
        return read - sent - withdrawn - unchanged - rejected;
    }

    /** What was given to the broker, whatever became of it. */
    long offered() {
        return sent + withdrawn + unknown();
    }

    /** The same, ended by someone. */
    IngestSummary asInterrupted() {
        return new IngestSummary(read, sent, withdrawn, unchanged, rejected, skipped, elapsed, true, stopped);
    }

    /** This run and the one after it as one. */
    IngestSummary plus(IngestSummary next) {
        return new IngestSummary(
                read + next.read,
                sent + next.sent,
                withdrawn + next.withdrawn,
                unchanged + next.unchanged,
                rejected + next.rejected,
                skipped + next.skipped,
                elapsed.plus(next.elapsed),
                next.interrupted,
                next.stopped);
    }
}
