package io.tallywire.dashboard.board;

import io.tallywire.dashboard.cluster.AgeProbe.Question;
import io.tallywire.dashboard.cluster.ClusterView;
import io.tallywire.dashboard.cluster.Ends;
import io.tallywire.dashboard.cluster.GroupView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        group.committed().forEach((partition, offset) -> {
            Ends ends = view.ends().get(partition);
            if (ends != null && offset < ends.stable()) {
                questions.add(new Question(partition, offset, ends.stable(), ends.stable() < ends.end()));
            }
        });
    }
}
