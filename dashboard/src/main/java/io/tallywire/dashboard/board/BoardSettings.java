package io.tallywire.dashboard.board;

import io.tallywire.dashboard.lag.RuleSettings;
import java.util.List;

/**
 * What the board has to know of the pipeline.
 *
 * @param appGroups the pipeline's own apps, in its order
 * @param apps the rules for the apps
 * @param others the rules for the other groups
 */
public record BoardSettings(List<AppGroup> appGroups, RuleSettings apps, RuleSettings others) {
    /**
     * One of the pipeline's own apps.
     *
     * @param group its consumer group
     * @param title its name
     */
    public record AppGroup(String group, String title) {}

    /** Whether a group is one of the apps. */
    boolean isApp(String group) {
        return appGroups.stream().anyMatch(app -> app.group().equals(group));
    }
}
