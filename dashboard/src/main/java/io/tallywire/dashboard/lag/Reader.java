package io.tallywire.dashboard.lag;

import java.util.Optional;

/**
 * One reader of one partition, as far as it was watched.
 *
 * @param trail its readings; at least one
 * @param owner the member that has the partition; empty when none has
 * @param groupHasMembers whether the group has any member
 * @param timeLag how long the next record has waited; without a commit, the first that is there
 */
public record Reader(
        Partition partition, Trail trail, Optional<String> owner, boolean groupHasMembers, TimeLag timeLag) {}
