package io.tallywire.ingestproducer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a file is told by: when all of it is as it was, the file is taken for unchanged.
 *
 * @param modified its modification time, in milliseconds since 1970
 * @param fingerprint the SHA-256 of its first 4 KiB
 */
record FileState(String path, long size, long modified, String fingerprint) {
    private static final int FINGERPRINT_BYTES = 4_096;

    /** Empty when there is no such file, as for standard input. */
    static Optional<FileState> of(String name) {
        Path path = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readNBytes(FINGERPRINT_BYTES));
            return Optional.of(new FileState(
                    path.toString(),
                    Files.size(path),
                    Files.getLastModifiedTime(path).toMillis(),
                    HexFormat.of().formatHex(digest)));
        } catch (IOException e) {
            return Optional.empty(); // reading it will say why
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
