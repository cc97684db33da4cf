package io.tallywire.runtime.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.runtime.monitoring.RestoreProgress.Restoring;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition FIRST = new TopicPartition("changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("changelog", 1);

    private final RestoreProgress progress = new RestoreProgress();

    @Test
    void givenAPartitionThatIsRestored_whenABatchIsDone_thenTheRestRemains() {
        progress.onRestoreStart(FIRST, "store", 10, 100);
        assertThat(progress.restoring()).containsExactly(new Restoring("changelog", 0, 90));

        progress.onBatchRestored(FIRST, "store", 59, 50);
        assertThat(progress.restoring()).containsExactly(new Restoring("changelog", 0, 40));
    }

    @Test
    void givenACompactedChangelog_whenTheLastOffsetIsPassed_thenNothingIsLeftAndNotLessThanNothing() {
        progress.onRestoreStart(FIRST, "store", 0, 10);
        progress.onBatchRestored(FIRST, "store", 10, 3);

        assertThat(progress.restoring()).containsExactly(new Restoring("changelog", 0, 0));
    }

    @Test
    void givenTwoPartitions_whenOneIsDoneAndTheOtherIsMovedAway_thenNoneIsRestored() {
        progress.onRestoreStart(SECOND, "store", 0, 10);
        progress.onRestoreStart(FIRST, "store", 0, 10);
        assertThat(progress.restoring()).extracting(Restoring::partition).containsExactly(0, 1);

        progress.onRestoreEnd(FIRST, "store", 10);
        progress.onRestoreSuspended(SECOND, "store", 5);
        assertThat(progress.restoring()).isEmpty();
    }
}
