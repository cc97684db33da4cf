package io.tallywire.systemtests.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tallies as JSON, one a line, in a form in which 1000 equals 1000.0 and 06:35:00Z equals 06:35:00.000Z. */
final class TallyLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private TallyLines() {}

    /** The tallies by claim key. */
    static Map<String, Object> byKey(List<String> lines) throws JsonProcessingException {
        Map<String, Object> tallies = new TreeMap<>();
        for (String line : lines) {
            JsonNode tally = JSON.readTree(line);
            String key = tally.path("claimKey").asText();
            assertThat(tallies.put(key, plain(tally))).as("a second " + key).isNull();
        }
        return tallies;
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return INSTANT.matcher(node.asText()).matches()
                ? Instant.parse(node.asText()).toString()
                : node.asText();
    }
}
