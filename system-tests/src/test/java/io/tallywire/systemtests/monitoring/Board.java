package io.tallywire.systemtests.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Grafana board.
 *
 * @param file its name in the folder
 */
record Board(String file, JsonNode json) {
    /** What a board asks Prometheus. */
    record Question(String board, String panel, String query) {
        @Override
        public String toString() {
            return board + " / " + panel + ": " + query;
        }
    }

    static List<Board> all() throws IOException {
        List<Board> boards = new ArrayList<>();
        try (Stream<Path> files = Files.list(OpsFolder.BOARDS)) {
            for (Path file : files.sorted().toList()) {
                boards.add(new Board(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile())));
            }
        }
        return boards;
    }

    String title() {
        return json.path("title").asText();
    }

    /** Everything that is drawn, the headings of rows left out. */
    List<JsonNode> panels() {
        return elements(json.path("panels"))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    List<JsonNode> variables() {
        return elements(json.path("templating").path("list")).toList();
    }

    /** The queries of all panels, with the variables set as they are when the board is opened. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (JsonNode panel : panels()) {
            elements(panel.path("targets"))
                    .map(target -> target.path("expr").asText())
                    .forEach(query -> questions.add(
                            new Question(title(), panel.path("title").asText(), substituted(query))));
        }
        return questions;
    }

    private String substituted(String query) {
        String result = query.replace("$__rate_interval", "1m");
        for (JsonNode variable : variables()) {
            result = result.replace("$" + variable.path("name").asText(), ".*");
        }
        return result;
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
