package io.tallywire.dashboard.lag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The readings of one reader and one partition over a sliding window of time. Not thread-safe. */
public final class Trail {
    private static final double MILLIS_PER_SECOND = 1000;

    private final long windowMillis;
    private final Deque<Reading> readings = new ArrayDeque<>();
    private OptionalLong movedAt = OptionalLong.empty();
    private OptionalLong waitingSince = OptionalLong.empty();

    /** @param windowMillis how far back readings are kept, in milliseconds; the newest two are always kept */
    public Trail(long windowMillis) {
        this.windowMillis = windowMillis;
    }

    /** Notes a reading; it has to be newer than the last. */
    public void add(Reading reading) {
        Reading previous = readings.peekLast();
        boolean moved = previous != null && !previous.committed().equals(reading.committed());
        if (moved) {
            movedAt = OptionalLong.of(reading.at());
        }
        boolean waits = reading.lag().orElse(reading.end() - reading.start()) > 0;
        if (!waits) {
            waitingSince = OptionalLong.empty();
        } else if (moved || waitingSince.isEmpty()) {
            waitingSince = OptionalLong.of(reading.at());
        }
        readings.addLast(reading);
        while (readings.size() > 2 && reading.at() - readings.getFirst().at() > windowMillis) {
            readings.removeFirst();
        }
    }

    /** Takes note that what lies before the reader since the last reading holds no records, so that nothing waits. */
    public void nothingWaits() {
        waitingSince = OptionalLong.empty();
    }

    /** The newest reading. */
    public Reading last() {
        return readings.getLast();
    }

    /** The oldest reading in the window. */
    public Reading first() {
        return readings.getFirst();
    }

    /** All readings, oldest first. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    /** How much time the window covers, in milliseconds. */
    public long spanMillis() {
        return last().at() - first().at();
    }

    /** When the committed offset was last seen to move, in milliseconds since the epoch; empty when never. */
    public OptionalLong movedAt() {
        return movedAt;
    }

    /** For how long records have waited without a commit, in milliseconds; 0 when none wait. */
    public long waitingMillis() {
        return waitingSince.isPresent() ? last().at() - waitingSince.getAsLong() : 0;
    }

    /** How far the committed offset went back in the window, at most; 0 when it did not. */
    public long rewoundBy() {
        long furthest = 0;
        long previous = 0;
        for (Reading reading : readings) {
            if (reading.committed().isPresent()) {
                furthest = Math.max(furthest, previous - reading.committed().getAsLong());
                previous = reading.committed().getAsLong();
            }
        }
        return furthest;
    }

    /** Whether the committed offset was seen to move in the last so many milliseconds. */
    public boolean movedWithin(long millis) {
        return movedAt.isPresent() && last().at() - movedAt.getAsLong() < millis;
    }

    /** Whether the reader was at the end at least once in the window. */
    public boolean touchedEnd() {
        return readings.stream()
                .anyMatch(reading -> reading.lag().isPresent() && reading.lag().getAsLong() == 0);
    }

    /** Whether the lag never shrank from one reading to the next, and grew over the window. */
    public boolean grewThroughout() {
        Iterator<Reading> all = readings.iterator();
        long previous = all.next().lag().orElse(0);
        long first = previous;
        while (all.hasNext()) {
            long lag = all.next().lag().orElse(0);
            if (lag < previous) {
                return false;
            }
            previous = lag;
        }
        return previous > first;
    }

    /** Records written per second over the window; empty while there is one reading. */
    public OptionalDouble writtenPerSecond() {
        return perSecond(last().end() - first().end());
    }

    /** Records read and committed per second over the window; empty without two commits. */
    public OptionalDouble readPerSecond() {
        if (first().committed().isEmpty() || last().committed().isEmpty()) {
            return OptionalDouble.empty();
        }
        return perSecond(last().committed().getAsLong() - first().committed().getAsLong());
    }

    private OptionalDouble perSecond(long records) {
        return spanMillis() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(records * MILLIS_PER_SECOND / spanMillis());
    }
}
