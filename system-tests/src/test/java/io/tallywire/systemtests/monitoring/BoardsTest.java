package io.tallywire.systemtests.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.systemtests.monitoring.Board.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be said of the boards without a Grafana: it loads them from files, and nobody would see what it complains of. */
class BoardsTest {
    /** The schema of Grafana 11.0; newer ones raise a board to theirs when they load it. */
    private static final int SCHEMA_VERSION = 39;

    /** Of those that Grafana 11 ships; graph, singlestat and table-old went with it. */
    private static final Set<String> PANELS =
            Set.of("row", "stat", "timeseries", "state-timeline", "table", "bargauge", "text");

    private static List<Board> boards = List.of();

    @BeforeAll
    static void read() throws Exception {
        boards = Board.all();
    }

    @Test
    void givenTheBoards_whenRead_thenEachHasAFixedIdOfItsOwnAndTheSchemaOfGrafana11() {
        assertThat(boards)
                .extracting(board -> board.json().path("uid").asText())
                .containsExactlyInAnyOrder(
                        "tallywire-overview", "tallywire-lag", "tallywire-streams", "tallywire-claims");
        assertThat(boards)
                .extracting(board -> board.json().path("schemaVersion").asInt())
                .containsOnly(SCHEMA_VERSION);
        assertThat(boards).allMatch(board -> !board.json().has("id"));
    }

    @Test
    void givenThePanels_whenRead_thenTheirTypesAreNoneThatGrafanaGaveUp() {
        assertThat(boards).allSatisfy(board -> assertThat(board.panels())
                .extracting(panel -> panel.path("type").asText())
                .isSubsetOf(PANELS));
    }

    @Test
    void givenThePanels_whenRead_thenEachHasATitleAUnitAndTheBoardsDataSource() {
        assertThat(boards).flatExtracting(Board::panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
        });
    }

    @Test
    void givenThePanels_whenLaidOut_thenNoneLiesOverAnotherOrOutsideTheGrid() {
        assertThat(boards).allSatisfy(board -> {
            for (JsonNode one : board.panels()) {
                assertThat(x(one) + width(one)).isLessThanOrEqualTo(24);
                assertThat(board.panels())
                        .filteredOn(other -> !other.equals(one) && overlap(one, other))
                        .as(one.path("title").asText())
                        .isEmpty();
            }
        });
    }

    @Test
    void givenThePanels_whenNumbered_thenNoNumberIsGivenTwice() {
        assertThat(boards).allSatisfy(board -> assertThat(board.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates());
    }

    @Test
    void givenTheQueries_whenVariablesAreSet_thenNoneIsLeft() {
        assertThat(boards)
                .flatExtracting(Board::questions)
                .extracting(Question::query)
                .noneMatch(it -> it.contains("$"));
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return x(one) < x(other) + width(other)
                && x(other) < x(one) + width(one)
                && y(one) < y(other) + height(other)
                && y(other) < y(one) + height(one);
    }

    private static int x(JsonNode panel) {
        return panel.at("/gridPos/x").asInt();
    }

    private static int y(JsonNode panel) {
        return panel.at("/gridPos/y").asInt();
    }

    private static int width(JsonNode panel) {
        return panel.at("/gridPos/w").asInt();
    }

    private static int height(JsonNode panel) {
        return panel.at("/gridPos/h").asInt();
    }
}
