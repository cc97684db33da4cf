package io.tallywire.ingestproducer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has a run end in good order when the process is told to end, and the process wait for it, though not for ever. */
final class InterruptHook implements AutoCloseable {
    /** A run that waits for input that never comes does not notice. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** @param interrupt has the run end soon */
    InterruptHook(Runnable interrupt) {
        hook = new Thread(() -> interrupt(interrupt), "ingest-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be called when nothing is left to be done. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending already, and the hook lets it
        }
    }

    private void interrupt(Runnable interrupt) {
        interrupt.run();
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("tallywire ingest: ended without waiting for the input any longer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
