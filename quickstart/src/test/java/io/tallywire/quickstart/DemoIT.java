package io.tallywire.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a person starts it: a process of its own. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DemoIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTES = 3;

    /** What stands in the key of each story's core claim. */
    private static final List<String> CORE_CLAIMS =
            List.of("killed_or_injured", "killed|", "account", "job", "increase", "infected");

    @TempDir
    Path folder;

    @Test
    void givenTheSamples_whenTheDemoRuns_thenEachStorysCoreClaimHasSeveralPublishers() throws Exception {
        Process demo = start("demo", "--json");

        List<JsonNode> tallies = tallies(demo);

        assertThat(demo.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).isZero();
        assertThat(temporaryFolders()).isEmpty();
        assertThat(mostPublishersByStory(tallies))
                .as("the most publishers that share a claim, by story")
                .allSatisfy(
                        (story, publishers) -> assertThat(publishers).as(story).isGreaterThanOrEqualTo(4));
    }

    @Test
    void givenADemoThatStarts_whenItIsTerminated_thenNoProcessAndNoFolderIsLeft() throws Exception {
        Process demo = start("demo");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> demo.children().findAny().isPresent());
        List<ProcessHandle> children = demo.children().toList();
        demo.destroy();

        assertThat(demo.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        Awaitility.await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(temporaryFolders()).isEmpty();
    }

    @Test
    void givenAKeptDemo_whenItIsTerminated_thenNoProcessAndNoFolderIsLeft() throws Exception {
        Process demo = start("demo", "--keep");
        List<ProcessHandle> children = new ArrayList<>();
        try (BufferedReader err = demo.errorReader(StandardCharsets.UTF_8)) {
            String line = err.readLine();
            while (line != null && !line.startsWith("Stop:")) {
                line = err.readLine();
            }
            demo.children().forEach(children::add);
            demo.destroy();
            assertThat(demo.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(children).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(temporaryFolders()).isEmpty();
    }

    private Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-Dtallywire.home=..",
                "-cp",
                System.getProperty("java.class.path"),
                Tallywire.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(
                        List.of(arguments).contains("--json")
                                ? ProcessBuilder.Redirect.DISCARD
                                : ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private static List<JsonNode> tallies(Process demo) throws Exception {
        List<JsonNode> tallies = new ArrayList<>();
        try (BufferedReader out = demo.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                tallies.add(JSON.readTree(line));
            }
        }
        return tallies;
    }

    private static Map<String, Integer> mostPublishersByStory(List<JsonNode> tallies) {
        Map<String, Integer> most = new TreeMap<>();
        for (String story : CORE_CLAIMS) {
            most.put(
                    story,
                    tallies.stream()
                            .filter(tally -> tally.at("/claimKey").asText().contains(story))
                            .mapToInt(tally -> tally.at("/allTime/publishers").asInt())
                            .max()
                            .orElse(0));
        }
        return most;
    }

    private List<Path> temporaryFolders() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("tallywire-"))
                    .toList();
        }
    }
}
