package io.tallywire.dashboard.cluster;

/**
 * A record that an app could not read or use, or something that ingest rejected.
 *
 * @param at when it was written, in milliseconds since the epoch
 * @param topic the topic it came from; empty when its headers don't say, and for what ingest rejected
 * @param source the file or URL that ingest read; empty for records of the apps
 * @param place where it stands there; empty when its headers don't say
 * @param reason what was wrong with it
 * @param sample the beginning of the raw text of what ingest rejected; else empty
 * @param count how many it stands for; at least 1
 */
public record DeadLetter(long at, String topic, String source, String place, String reason, String sample, long count) {

    /** Whether ingest rejected it before it was a record. */
    public boolean isReject() {
        return !source.isEmpty();
    }
}
