package io.tallywire.systemtests.monitoring;

import java.nio.file.Path;

/** Where the operators' files lie in the checkout. */
final class OpsFolder {
    static final Path PROMETHEUS = Path.of("..", "ops", "prometheus");
    static final Path BOARDS = Path.of("..", "ops", "grafana", "dashboards");
    static final Path RUNBOOK = Path.of("..", "docs", "operations.md");

    private OpsFolder() {}
}
