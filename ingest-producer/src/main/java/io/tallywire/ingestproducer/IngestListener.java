package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.Reject;

/** Follows a run. All calls come from the thread that runs it. */
public interface IngestListener {

    /** Called after every item with the number of items read so far. */
    default void read(long count) {}

    /** Called for everything that was not sent for what it is, in no fixed order with respect to what was sent. */
    default void rejected(Reject reject) {}
}
