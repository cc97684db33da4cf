package io.tallywire.dashboard.board;

import io.tallywire.dashboard.lag.Partition;

/**
 * A reader that loses records, or is about to.
 *
 * @param group the group id
 * @param lost how many records were deleted before it came to them
 * @param share how much of the topic's retention the next record has used up, 0 to 1 and above
 */
public record Retention(String group, Partition partition, long lost, double share) {}
