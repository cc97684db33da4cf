package io.tallywire.systemtests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The recipe in examples/connect, with a real Connect worker and a real PostgreSQL: the table equals the topic. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ConnectIT {
    private static final Path EXAMPLE = Newsroom.HOME.resolve("examples").resolve("connect");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROWS =
            "set timezone to 'UTC'; select row_to_json(claim_tallies) from claim_tallies order by claim_key";

    /** The figures over all time, by their columns. */
    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("articles", "articles"),
            Map.entry("publishers", "publishers"),
            Map.entry("independent_sources", "independentSources"),
            Map.entry("speakers", "speakers"),
            Map.entry("low", "low"),
            Map.entry("high", "high"),
            Map.entry("consensus_low", "consensusLow"),
            Map.entry("consensus_high", "consensusHigh"),
            Map.entry("consensus_sources", "consensusSources"),
            Map.entry("median", "median"),
            Map.entry("disputed", "disputed"));

    @TempDir
    Path data;

    @Test
    void givenTalliesThatAreRevisedAndRetracted_whenConnectSinksThem_thenTheTableEqualsTheTopic() throws Exception {
        Needs.folder(EXAMPLE.resolve("target").resolve("connect"), "mvn -f examples/connect/pom.xml clean package");
        Path postgres = Needs.value(PostgresServer.binaries(), "PostgreSQL is missing; install the package postgresql");

        try (Newsroom newsroom = Newsroom.open(data.resolve("newsroom"));
                PostgresServer database = PostgresServer.start(postgres)) {
            newsroom.feed("0");
            database.execute(EXAMPLE.resolve("claim_tallies.sql"));
            Process connect = connect(newsroom, database);
            try {
                Map<String, Map<String, Object>> before = listed(newsroom);
                awaitTable(database, connect, before);

                newsroom.rollBackATally();
                newsroom.feed("90", "91");

                Map<String, Map<String, Object>> after = listed(newsroom);
                assertThat(before.keySet()).as("claims that were retracted").anyMatch(key -> !after.containsKey(key));
                awaitTable(database, connect, after);
            } finally {
                connect.destroy();
                connect.waitFor();
            }
        }
    }

    private Process connect(Newsroom newsroom, PostgresServer database) throws IOException {
        Path worker = data.resolve("worker.properties");
        Files.writeString(
                worker,
                Files.readString(EXAMPLE.resolve("worker.properties")) + "\nlisteners=http://127.0.0.1:0\n"
                        + "offset.storage.file.filename=" + data.resolve("offsets") + "\n"
                        + "offset.flush.interval.ms=1000\n");
        URI registry = URI.create(newsroom.registry());
        ProcessBuilder builder = new ProcessBuilder(
                        Newsroom.java(),
                        "-Xmx512m",
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        "target/connect/runtime/*",
                        "org.apache.kafka.connect.cli.ConnectStandalone",
                        worker.toString(),
                        "tallies-to-postgresql.properties")
                .directory(EXAMPLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment()
                .putAll(Map.of(
                        "TALLYWIRE_BROKERS", newsroom.brokers(),
                        "TALLYWIRE_REGISTRY", "http://" + registry.getAuthority(),
                        "POSTGRES_URL", database.jdbcUrl(),
                        "POSTGRES_USER", database.user(),
                        "POSTGRES_PASSWORD", "not asked for"));
        return builder.start();
    }

    private Path log() {
        return data.resolve("connect.log");
    }

    private void awaitTable(PostgresServer database, Process connect, Map<String, Map<String, Object>> expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .failFast(() -> assertThat(connect.isAlive())
                        .as(() -> "Connect runs; it says: " + logText())
                        .isTrue())
                .untilAsserted(() -> assertThat(rows(database))
                        .as(() -> "the table; Connect says: " + logText())
                        .isEqualTo(expected));
    }

    private String logText() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<String, Map<String, Object>> rows(PostgresServer database)
            throws IOException, InterruptedException {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (String line : database.query(ROWS)) {
            JsonNode row = JSON.readTree(line);
            Map<String, Object> columns = new TreeMap<>();
            row.properties().forEach(column -> columns.put(column.getKey(), value(column.getValue())));
            columns.put("first_seen", time(row.path("first_seen")));
            columns.put("last_seen", time(row.path("last_seen")));
            rows.put(row.path("claim_key").asText(), columns);
        }
        return rows;
    }

    private static Map<String, Map<String, Object>> listed(Newsroom newsroom) throws IOException, InterruptedException {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (String line : newsroom.claims()) {
            JsonNode tally = JSON.readTree(line);
            rows.put(tally.path("claimKey").asText(), row(tally));
        }
        return rows;
    }

    private static Map<String, Object> row(JsonNode tally) {
        Map<String, Object> columns = new TreeMap<>();
        columns.put("claim_key", tally.path("claimKey").asText());
        for (String column : List.of("label", "event", "unit", "place", "trend")) {
            columns.put(column, value(tally.path(column)));
        }
        FIGURES.forEach((column, field) ->
                columns.put(column, value(tally.path("allTime").path(field))));
        columns.put("first_seen", time(tally.path("firstSeen")));
        columns.put("last_seen", time(tally.path("lastSeen")));
        return columns;
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : node.asText();
    }

    private static Object time(JsonNode node) {
        return node.isTextual() ? instant(node.asText()) : node.asText();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
