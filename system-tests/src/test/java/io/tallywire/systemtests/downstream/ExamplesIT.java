package io.tallywire.systemtests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples as a person runs them, against a topic that holds revisions, withdrawals and a tally that was rolled back:
 * each ends with the tallies that the command line lists.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ExamplesIT {
    private static final Path EXAMPLES = Newsroom.HOME.resolve("examples");

    @TempDir
    static Path data;

    private static Newsroom newsroom;
    private static List<String> listed;

    @BeforeAll
    static void feed() throws Exception {
        newsroom = Newsroom.open(data);
        newsroom.feed("0");
        newsroom.feed("90", "91");
        newsroom.rollBackATally();
        listed = newsroom.claims();
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void givenTheConsumerInJava_whenRun_thenItsTableIsTheListAndItSawRevisionsAndTombstones() throws Exception {
        Program example = java("ReadTallies");

        assertListed(example.out());
        assertSawRevisionsAndTombstones(example);
    }

    @Test
    void givenTheGlobalTableInJava_whenRun_thenItIsTheList() throws Exception {
        assertListed(java("TalliesTable").out());
    }

    @Test
    void givenJavaScript_whenRun_thenItsTableIsTheListAndItSawRevisionsAndTombstones() throws Exception {
        Path folder = EXAMPLES.resolve("javascript");
        Needs.program("Node.js 18 or later", "node", "--version");
        Needs.folder(folder.resolve("node_modules"), "npm ci in examples/javascript");

        Program example = Program.run(folder, List.of("node", "tallies.mjs", newsroom.brokers(), newsroom.registry()));

        assertListed(example.out());
        assertSawRevisionsAndTombstones(example);
    }

    @Test
    void givenPython_whenRun_thenItsTableIsTheListAndItSawRevisionsAndTombstones() throws Exception {
        String python = "/usr/bin/python3";
        Needs.program(
                "the packages python3-confluent-kafka and python3-avro", python, "-c", "import avro, confluent_kafka");

        Program example = Program.run(
                EXAMPLES.resolve("python"), List.of(python, "tallies.py", newsroom.brokers(), newsroom.registry()));

        assertListed(example.out());
        assertSawRevisionsAndTombstones(example);
    }

    @Test
    void givenKcat_whenItReadsKeys_thenTheyAreThoseOfTheList() throws Exception {
        Needs.program("the package kcat", "kcat", "-V");

        List<String> keys = Program.run(EXAMPLES.resolve("kcat"), List.of("./keys.sh", newsroom.brokers()))
                .out();

        assertThat(keys).containsExactlyElementsOf(TallyLines.byKey(listed).keySet());
    }

    @Test
    void givenKcat_whenItReadsHeaders_thenEveryTallyHasThoseOfAnEvent() throws Exception {
        Needs.program("the package kcat", "kcat", "-V");

        List<String> headers = Program.run(
                        EXAMPLES.resolve("kcat"),
                        List.of("./headers.sh", newsroom.brokers(), "tallywire.claim-tallies"))
                .out();

        assertThat(headers)
                .anySatisfy(line -> assertThat(line).contains("ce_type=io.tallywire.claim.retracted"))
                .allSatisfy(line -> assertThat(line)
                        .contains("ce_specversion=1.0", "ce_id=", "ce_source=/tallywire/aggregator", "ce_subject="));
    }

    private static void assertListed(List<String> lines) throws Exception {
        Map<String, Object> expected = TallyLines.byKey(listed);
        assertThat(expected).isNotEmpty();
        assertThat(TallyLines.byKey(lines)).isEqualTo(expected);
    }

    private static void assertSawRevisionsAndTombstones(Program example) {
        assertThat(example.err()).containsPattern("records=[1-9]\\d* revisions=[1-9]\\d* tombstones=[1-9]\\d*");
    }

    private static Program java(String example) throws Exception {
        Path target = EXAMPLES.resolve("java").resolve("target");
        Needs.folder(target.resolve("lib"), "mvn -pl examples/java -am package");
        return Program.run(
                target,
                List.of(
                        Newsroom.java(),
                        "-cp",
                        "classes:lib/*",
                        "io.tallywire.examples." + example,
                        newsroom.brokers(),
                        newsroom.registry()));
    }
}
