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
    private static final String DESTINATION = "destination";

    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    /**
     * What was done; nothing when there is no checkpoint.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    Saved read() {
        Map<FileState, Long> done = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return new Saved("", done);
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            for (JsonNode source : root.required("sources")) {
                done.put(
                        new FileState(
                                source.required("path").asText(),
                                source.required("size").asLong(),
                                source.required("modified").asLong(),
                                source.required("fingerprint").asText()),
                        source.required("done").asLong());
            }
            return new Saved(root.path(DESTINATION).asText(), done);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The checkpoint " + file + " can't be read (" + e.getMessage()
                            + "): start from the beginning with --reset",
                    e);
        }
    }

    /** @throws UncheckedIOException when it can't be written */
    void write(Saved saved) {
        ObjectNode root = JSON.createObjectNode().put(DESTINATION, saved.destination());
        ArrayNode sources = root.putArray("sources");
        saved.done().forEach((state, count) -> sources.addObject()
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

    @Override
    public String toString() {
        return file.toString();
    }

    /**
     * What a checkpoint holds.
     *
     * @param destination the topic that it was sent to
     * @param done how many items of each file were done
     */
    record Saved(String destination, Map<FileState, Long> done) {}
}
