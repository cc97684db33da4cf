package io.tallywire.systemtests.downstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** docs/asyncapi.yaml. That it is valid is checked by AsyncAPI's own parser, in .ci/checks. */
final class AsyncApi {
    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    static AsyncApi read() throws IOException {
        return new AsyncApi(new YAMLMapper()
                .readTree(Newsroom.HOME.resolve("docs").resolve("asyncapi.yaml").toFile()));
    }

    /** The channels by the topic that they describe. */
    Map<String, JsonNode> channels() {
        Map<String, JsonNode> channels = new TreeMap<>();
        document.path("channels")
                .forEach(channel -> channels.put(channel.path("address").asText(), channel));
        return channels;
    }

    /** The files of the Avro schemas that a channel's messages have. */
    List<String> schemaFiles(JsonNode channel) {
        List<String> files = new ArrayList<>();
        channel.path("messages").forEach(message -> {
            JsonNode file = at(message.path("$ref").asText()).at("/payload/schema/$ref");
            if (file.isTextual()) {
                files.add(file.asText());
            }
        });
        return files;
    }

    List<String> eventTypes() {
        List<String> types = new ArrayList<>();
        document.at("/components/schemas/eventHeaders/properties/ce_type/enum")
                .forEach(type -> types.add(type.asText()));
        return types;
    }

    List<String> requiredHeaders() {
        List<String> names = new ArrayList<>();
        document.at("/components/schemas/eventHeaders/required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }
}
