package io.tallywire.ingestproducer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file that a checkpoint lives in: JSON, replaced as a whole, so that it is never half written. */
final class CheckpointFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    /**
     * How many items of each file were done; empty when there is no checkpoint.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    Map<FileState, Long> read() {
        Map<FileState, Long> done = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return done;
        }
        try {
            for (JsonNode source : JSON.readTree(file.toFile()).required("sources")) {
                done.put(
                        new FileState(
                                source.required("path").asText(),
                                source.required("size").asLong(),
                                source.required("modified").asLong(),
                                source.required("fingerprint").asText()),
                        source.required("done").asLong());
            }
            return done;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The checkpoint " + file + " can't be read (" + e.getMessage()
                            + "): start from the beginning with --reset",
                    e);
        }
    }

    /** @throws UncheckedIOException when it can't be written */
    void write(Map<FileState, Long> done) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode sources = root.putArray("sources");
        done.forEach((state, count) -> sources.addObject()
                .put("path", state.path())
                .put("size", state.size())
                .put("modified", state.modified())
                .put("fingerprint", state.fingerprint())
                .put("done", count.longValue()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The checkpoint " + file + " could not be written: is the disk full, or the folder missing?", e);
        }
    }
}
