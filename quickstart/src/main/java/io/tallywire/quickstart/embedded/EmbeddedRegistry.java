package io.tallywire.quickstart.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Apicurio Registry in a child JVM, on localhost only. It speaks the Confluent API, and keeps its schemas in a file
 * database. The child ends with this JVM, however that ends.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";
    private static final String API = "/apis/ccompat/v7";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);

    private static final int LOG_LINES = 20;

    private final Process process;
    private final int port;
    private final Path log;

    private EmbeddedRegistry(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param home the unpacked distribution
     * @param dataDir where its database and its log file are kept
     * @param port the port to listen on
     * @throws EmbeddedException when it does not answer in 90 s
     */
    public static EmbeddedRegistry start(Path home, Path dataDir, int port) {
        Path log = dataDir.resolve("registry.log");
        try {
            Files.createDirectories(dataDir);
            ProcessBuilder builder = new ProcessBuilder(command(home))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment(dataDir, port));
            EmbeddedRegistry registry = new EmbeddedRegistry(builder.start(), port, log);
            try {
                registry.awaitReady();
            } catch (RuntimeException e) {
                registry.close();
                throw e;
            }
            return registry;
        } catch (IOException e) {
            throw new EmbeddedException("The schema registry in " + home + " can't be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path home) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = codeSource() + File.pathSeparator + runnerJar(home).toAbsolutePath();
        return List.of(
                java.toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ChildGuard.class.getName(),
                MAIN_CLASS);
    }

    private static Path codeSource() {
        return Path.of(URI.create(ChildGuard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static Path runnerJar(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no *-runner.jar is there; build the project first"));
        }
    }

    private static Map<String, String> environment(Path dataDir, int port) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "localhost",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED",
                "false",
                "APICURIO_DATASOURCE_URL",
                "jdbc:h2:file:" + dataDir.toAbsolutePath().resolve("registry"));
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!answers(http, request)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new EmbeddedException("The schema registry did not start on port " + port + "; " + endOfLog());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** In the message itself: a demo's temporary folder is gone by the time that a person reads it. */
    private String endOfLog() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            List<String> end = all.subList(Math.max(0, all.size() - LOG_LINES), all.size());
            return "the end of its log " + log + ":\n" + String.join("\n", end);
        } catch (IOException | UncheckedIOException e) {
            return "its log " + log + " can't be read: " + e.getMessage();
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while the schema registry started", e);
        }
    }

    /** The base of its Confluent API. */
    public URI url() {
        return URI.create("http://localhost:" + port + API);
    }

    /**
     * Checks that it still runs.
     *
     * @throws EmbeddedException with its exit code and the end of its log when it does not
     */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new EmbeddedException(
                    "The schema registry ended by itself with exit code " + process.exitValue() + "; " + endOfLog());
        }
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    /** Stops it; kills it when it takes longer than 10 s. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
