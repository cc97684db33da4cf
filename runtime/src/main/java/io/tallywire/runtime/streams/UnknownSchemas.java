package io.tallywire.runtime.streams;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many records in a row had a schema that the registry does not know. One such record is a stray; an app that meets
 * nothing else has the wrong registry. Like the count of dead letters it travels to the handler, which Kafka Streams makes
 * itself, as an entry of the configuration. All threads of an app share one.
 */
final class UnknownSchemas {
    /** The key of the configuration that it travels under. */
    static final String CONFIG = "tallywire.unknown.schemas";

    /** The run that is taken for a wrong registry. */
    static final int TOO_MANY = 10;

    private final AtomicInteger run = new AtomicInteger();

    /** The one in a configuration, or a new one. */
    static UnknownSchemas in(Map<String, ?> configuration) {
        return configuration.get(CONFIG) instanceof UnknownSchemas given ? given : new UnknownSchemas();
    }

    /** Notes a schema that the registry knows. */
    void found() {
        if (run.get() != 0) { // reading is all that a good record costs
            run.set(0);
        }
    }

    /** Notes a schema that the registry does not know, and tells whether these are too many in a row. */
    boolean isTooManyWithAnother() {
        return run.incrementAndGet() >= TOO_MANY;
    }
}
