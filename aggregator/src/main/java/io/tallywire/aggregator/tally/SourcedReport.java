package io.tallywire.aggregator.tally;

/**
 * A publisher's newest report and the independent source that it belongs to.
 *
 * @param source equal for publishers that count as one
 */
public record SourcedReport(Report report, String source) {}
