package io.tallywire.dashboard.cluster;

/**
 * Where a partition starts and ends.
 *
 * @param start the first offset that is still there
 * @param end the offset behind the last record, committed or not
 * @param stable the offset behind the last record that no open transaction holds back
 */
public record Ends(long start, long end, long stable) {}
