package io.tallywire.dashboard.cluster;

/**
 * A record that an app could not read or use.
 *
 * @param at when it was written, in milliseconds since the epoch
 * @param topic where it came from; empty when its headers don't say
 * @param place the partition and the offset it came from; empty when its headers don't say
 * @param reason what was wrong with it
 */
public record DeadLetter(long at, String topic, String place, String reason) {}
