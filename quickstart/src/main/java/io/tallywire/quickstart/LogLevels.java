package io.tallywire.quickstart;

import java.util.Set;

/**
 * How much is logged: a program that runs for long says what it does, a command that a person waits for only what went
 * wrong.
 */
final class LogLevels {
    private static final Set<String> SERVICES = Set.of("claim-extractor", "aggregator", "dashboard");

    private LogLevels() {}

    /** Whether a command runs until it is stopped. */
    static boolean isService(String command) {
        return SERVICES.contains(command);
    }

    /** Sets the levels that logback.xml reads; has to be called before the first logger is made. */
    static void setFor(String[] args) {
        boolean service = args.length > 0 && isService(args[0]);
        System.setProperty("tallywire.log.level", service ? "INFO" : "ERROR");
        System.setProperty("tallywire.kafka.log.level", service ? "WARN" : "ERROR");
    }
}
