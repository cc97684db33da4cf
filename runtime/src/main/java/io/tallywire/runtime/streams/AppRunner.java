package io.tallywire.runtime.streams;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a Streams app as a program: until it is told to stop, or fails. */
public final class AppRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AppRunner.class);
    private static final int OK = 0;
    private static final int FAILED = 1;

    /** The JDK's HTTP server waits for ever for the rest of a request, and so would the health checks behind it. */
    private static final String SLOWEST_REQUEST = "sun.net.httpserver.maxReqTime";

    private static final String SLOWEST_REQUEST_SECONDS = "10";

    /**
     * Starts the app and blocks until it stops. A signal to the process (Ctrl-C, a container's stop) closes it cleanly.
     *
     * @return the exit code: 0 after a clean stop, 1 after a failure
     */
    public int run(StreamsApp app, StreamsSettings settings) throws InterruptedException {
        System.setProperty(SLOWEST_REQUEST, SLOWEST_REQUEST_SECONDS);
        try (RunningStreams running = RunningStreams.start(app, settings)) {
            Thread hook = new Thread(running::close, app.name() + "-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            LOG.info(
                    "{} runs as {} on {}",
                    app.name(),
                    settings.applicationId(),
                    settings.connection().bootstrapServers());
            running.awaitStop();
            return running.failure().isPresent() ? FAILED : OK;
        }
    }
}
