package io.tallywire.systemtests.containers;

import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** An instance of an app, from the image, with a root file system that it can't write to. */
final class App extends GenericContainer<App> {
    static final String CLAIM_EXTRACTOR = "claim-extractor";
    static final String AGGREGATOR = "aggregator";

    private static final int STOP_SECONDS = 40;
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    /** An instance that is not started yet, of the app whose command this is. */
    App(Cluster cluster, String command) {
        super(Images.tallywire());
        withNetwork(cluster.network());
        withCommand(
                command,
                "--set",
                "bootstrap.servers=" + cluster.insideServers(),
                "--set",
                "schema.registry.url=" + cluster.insideRegistry());
        withCreateContainerCmdModifier(create -> {
            var host = create.getHostConfig();
            if (host != null) {
                host.withReadonlyRootfs(true).withTmpFs(Map.of("/tmp", "exec,mode=1777"));
            }
        });
        waitingFor(Wait.forHealthcheck().withStartupTimeout(START_TIMEOUT));
    }

    /** Tells it to stop, as a rolling restart does, and waits until it has; its state stays. */
    void shutDown() {
        getDockerClient()
                .stopContainerCmd(getContainerId())
                .withTimeout(STOP_SECONDS)
                .exec();
    }

    /** How its process ended. */
    long exitCode() {
        Long code = getDockerClient()
                .inspectContainerCmd(getContainerId())
                .exec()
                .getState()
                .getExitCodeLong();
        return code == null ? -1 : code;
    }

    /** Starts it again after {@link #shutDown()}, with its state, and returns when it is ready. */
    void startAgain() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
        getWaitStrategy().waitUntilReady(this);
    }
}
