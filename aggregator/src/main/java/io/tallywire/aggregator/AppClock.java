package io.tallywire.aggregator;

import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.schemas.ClockTick;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** The clock of the whole application as one task sees it. It never goes back, and event time is never ahead of wall time. */
final class AppClock {
    private final ClockMode mode;
    private final LongSupplier wall;
    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<ClockTick>> ticks;
    private long eventTime;

    /**
     * A clock.
     *
     * @param wall milliseconds since 1970
     * @param ticks how far event time has come, by partition
     */
    AppClock(ClockMode mode, LongSupplier wall, ReadOnlyKeyValueStore<String, ValueAndTimestamp<ClockTick>> ticks) {
        this.mode = mode;
        this.wall = wall;
        this.ticks = ticks;
    }

    /** Hears what other tasks have seen. */
    void listen() {
        if (mode == ClockMode.EVENT) {
            try (KeyValueIterator<String, ValueAndTimestamp<ClockTick>> all = ticks.all()) {
                while (all.hasNext()) {
                    KeyValue<String, ValueAndTimestamp<ClockTick>> tick = all.next();
                    Optional.ofNullable(tick.value.value().getAt()).ifPresent(this::saw);
                }
            }
        }
    }

    /** Takes note of the time of an article. */
    void saw(Instant time) {
        eventTime = Math.max(eventTime, time.toEpochMilli());
    }

    /** Milliseconds since 1970. */
    long now() {
        return mode == ClockMode.WALL ? wall.getAsLong() : Math.min(eventTime, wall.getAsLong());
    }
}
