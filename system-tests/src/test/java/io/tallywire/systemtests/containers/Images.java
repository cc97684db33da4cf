package io.tallywire.systemtests.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images under test: those that docker-compose.yml names, or the environment variables that it reads. */
final class Images {
    /** Maven runs the tests in the module's folder. */
    private static final Path COMPOSE_FILE = Path.of("..", "docker-compose.yml");

    private Images() {}

    static String kafka() {
        return named("KAFKA_IMAGE");
    }

    static String registry() {
        return named("REGISTRY_IMAGE");
    }

    static String tallywire() {
        return named("TALLYWIRE_IMAGE");
    }

    private static String named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).orElseGet(() -> inComposeFile(variable));
    }

    private static String inComposeFile(String variable) {
        try {
            Matcher matcher =
                    Pattern.compile("\\$\\{" + variable + ":-([^}]+)}").matcher(Files.readString(COMPOSE_FILE));
            if (!matcher.find()) {
                throw new IllegalStateException(COMPOSE_FILE + " names no image with ${" + variable + ":-...}");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(COMPOSE_FILE + " can't be read", e);
        }
    }
}
