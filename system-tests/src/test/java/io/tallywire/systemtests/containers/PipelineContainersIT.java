package io.tallywire.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.SourceEstimate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Producer, both apps, broker and registry, each in a container. */
@ContainerTest
class PipelineContainersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void givenARevisionAndAWithdrawal_whenSentByAContainer_thenTheTallySaysWhatStillStands() {
        try (Deployment deployment = Deployment.start(1, 1);
                Tallies tallies = deployment.tallies()) {
            deployment.send(List.of(
                    article("one", "Post", "06:00", "More than 1,000 soldiers were killed in Korvath."),
                    article("two", "Herald", "06:10", "At least 900 soldiers were killed in Korvath."),
                    article("three", "Times", "06:20", "About 5,000 soldiers were killed in Korvath.")));
            deployment.send(List.of(
                    article("two", "Herald", "07:00", "At least 1,200 soldiers were killed in Korvath."),
                    "{\"id\": \"three\", \"publisher\": \"Times\", \"withdrawn\": true}"));

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(lows(tallies.poll()))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("Post", 1000.0, "Herald", 1200.0)));
        }
    }

    private static Map<String, Double> lows(Map<String, ClaimTally> tallies) {
        return tallies.values().stream()
                .flatMap(tally -> tally.getSources().stream())
                .collect(Collectors.toMap(SourceEstimate::getPublisher, estimate -> estimate.getQuantity()
                        .getLow()));
    }

    private static String article(String id, String publisher, String modified, String body) {
        return """
                {"id": "%s", "publisher": "%s", "publishedAt": "2026-06-01T05:00:00Z", "modifiedAt": "2026-06-01T%s:00Z", \
                "title": "Fighting goes on in Korvath", "body": "%s"}""".formatted(id, publisher, modified, body);
    }
}
