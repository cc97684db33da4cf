package io.tallywire.schemas.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** The committed versions of one schema: files 1.avsc, 2.avsc and so on in a folder named like the record. */
final class SchemaHistory {
    private final Path folder;

    SchemaHistory(Path root, String recordName) {
        this.folder = root.resolve(recordName);
    }

    /** All versions, oldest first. */
    List<Schema> versions() {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(version)); version++) {
            versions.add(parse(file(version)));
        }
        return versions;
    }

    /** Adds a version and returns the file it stands in. */
    Path add(Schema schema) {
        Path file = file(versions().size() + 1);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int version) {
        return folder.resolve(version + ".avsc");
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
