package io.tallywire.ingestproducer.send;

/** Hears what became of a record. */
@FunctionalInterface
public interface SendCallback {
    /** Called once a record, on whatever thread; must be quick and must not send. */
    void done(SendOutcome outcome);
}
