package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.AgeProbe;
import io.tallywire.dashboard.cluster.AgeProbe.Question;
import io.tallywire.dashboard.cluster.ClusterException;
import io.tallywire.dashboard.cluster.ClusterReader;
import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.DeadLetterReader;
import io.tallywire.dashboard.cluster.DeadLetters;
import io.tallywire.dashboard.cluster.Gaps;
import io.tallywire.dashboard.lag.PartitionLag;
import io.tallywire.dashboard.lag.Reading;
import io.tallywire.dashboard.lag.TimeLag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one snapshot after the other. Not thread-safe; the snapshots are values. */
public final class Monitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final double WORTH_TELLING = 0.5; // of the retention
    private static final double MILLIS_PER_SECOND = 1000;

    private final ClusterReader cluster;
    private final AgeProbe ages;
    private final DeadLetterReader deadLetters;
    private final AppHealthReader apps;
    private final FreshnessMeter freshness;
    private final Board board;
    private final Questions questions;
    private final TopicBoard topics = new TopicBoard();
    private Snapshot last = new Snapshot(
            0,
            Optional.of("The cluster was not looked at yet"),
            0,
            Gaps.none(),
            List.of(),
            new TreeMap<>(),
            Freshness.none(),
            List.of(),
            DeadLetters.none(),
            List.of());

    /** The readers become the monitor's to close. */
    public Monitor(
            ClusterReader cluster,
            AgeProbe ages,
            DeadLetterReader deadLetters,
            AppHealthReader apps,
            FreshnessMeter freshness,
            Board board) {
        this.cluster = cluster;
        this.ages = ages;
        this.deadLetters = deadLetters;
        this.apps = apps;
        this.freshness = freshness;
        this.board = board;
        this.questions = new Questions(board::isApp);
    }

    /** Looks at everything once. When the cluster does not answer, it is the last snapshot with the reason. */
    public Snapshot look() throws InterruptedException {
        try {
            last = look(cluster.read());
        } catch (ClusterException e) {
            last = last.withProblem(String.valueOf(e.getMessage()));
        }
        return last;
    }

    /** The last snapshot, with the reason why a look failed. */
    public Snapshot failed(String problem) {
        last = last.withProblem(problem);
        return last;
    }

    private Snapshot look(ClusterView view) {
        Map<Question, TimeLag> answers = extra("records' ages", () -> ages.ask(questions.of(view)), Map.of());
        List<GroupLag> groups = board.groups(
                view,
                (partition, reading) ->
                        answers.getOrDefault(Questions.question(partition, reading), TimeLag.unknown()));
        return new Snapshot(
                view.at(),
                Optional.empty(),
                view.brokers(),
                view.gaps(),
                groups,
                topics.flows(view),
                freshness.read(),
                apps.read(),
                extra("dead letters", () -> deadLetters.read(view), last.deadLetters()),
                retention(groups, view));
    }

    /** What the page can do without: a record that can't be read must not hide the lag. */
    private static <T> T extra(String what, Supplier<T> reading, T fallback) {
        try {
            return reading.get();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("The {} can't be read this time: {}", what, e.getMessage());
            return fallback;
        }
    }

    private static List<Retention> retention(List<GroupLag> groups, ClusterView view) {
        List<Retention> found = new ArrayList<>();
        for (GroupLag group : groups) {
            for (PartitionLag one : group.partitions()) {
                Long keeps = view.retentionMillis().get(one.partition().topic());
                double share = keeps == null ? 0 : one.timeLag().seconds() * MILLIS_PER_SECOND / keeps;
                long lost = one.reading().map(Reading::lost).orElse(0L);
                if (lost > 0 || share >= WORTH_TELLING) {
                    found.add(new Retention(group.name(), one.partition(), lost, share));
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        ages.close();
        deadLetters.close();
    }
}
