package io.tallywire.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two instances of each app, restarted one after the other while articles come in. */
@ContainerTest
class RollingRestartIT {
    /** What a process that ended cleanly on SIGTERM exits with. */
    private static final long TERMINATED = 143;

    @Test
    void givenTwoInstancesOfEachApp_whenEachIsRestartedInTurn_thenTalliesGoOnAndNothingIsLostOrCountedTwice() {
        int round = 1;
        try (Deployment deployment = Deployment.start(1, 2);
                Tallies tallies = deployment.tallies()) {
            deployment.send(Losses.round(round));
            tallies.awaitRounds(round);
            for (App app : deployment.apps()) {
                app.shutDown();
                assertThat(app.exitCode()).as("exit code of %s", app).isEqualTo(TERMINATED);

                round++;
                deployment.send(Losses.round(round));
                tallies.awaitRounds(round); // while it is away, the other instance has its partitions

                app.startAgain();
            }
            round++;
            deployment.send(Losses.round(round));
            tallies.awaitRounds(round);
        }
    }
}
