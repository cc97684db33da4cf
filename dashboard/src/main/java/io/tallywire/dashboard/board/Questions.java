package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.AgeProbe.Question;
import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.Ends;
import io.tallywire.dashboard.cluster.GroupView;
import io.tallywire.dashboard.lag.Partition;
import io.tallywire.dashboard.lag.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which records' ages to ask for, in what order: fewer may be answered. The apps come first; the others take turns, so that a
 * group with many partitions keeps none from its answer for long. Not thread-safe.
 */
final class Questions {
    private static final int STEP = 32;

    private final Predicate<String> isApp;
    private int turn;

    /** @param isApp tells the pipeline's own groups by their names */
    Questions(Predicate<String> isApp) {
        this.isApp = isApp;
    }

    List<Question> of(ClusterView view) {
        List<Question> apps = new ArrayList<>();
        List<Question> others = new ArrayList<>();
        for (GroupView group : view.groups().values()) {
            add(group, view, isApp.test(group.name()) ? apps : others);
        }
        if (!others.isEmpty()) {
            turn = (turn + STEP) % others.size();
            Collections.rotate(others, -turn);
        }
        apps.addAll(others);
        return apps;
    }

    private static void add(GroupView group, ClusterView view, List<Question> questions) {
        Set<Partition> partitions = new TreeSet<>(group.committed().keySet());
        partitions.addAll(group.owners().keySet());
        for (Partition partition : partitions) {
            Ends ends = view.ends().get(partition);
            if (ends != null) {
                Question question = question(partition, view.reading(group, partition, ends));
                if (question.offset() < question.stable()) {
                    questions.add(question);
                }
            }
        }
    }

    /** What to ask of a reader: how old its next record is, and without a commit whether there is any record. */
    static Question question(Partition partition, Reading reading) {
        return new Question(partition, reading.next(), reading.stable(), reading.stable() < reading.end());
    }
}
