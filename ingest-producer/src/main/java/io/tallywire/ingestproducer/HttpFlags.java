package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.http.HttpSettings;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how documents are fetched; a picocli mixin. */
final class HttpFlags {
    private static final double MAX_PER_HOST = 1_000;
    private static final double MILLIS = 1_000;

    @Option(
            names = "--full-text",
            description = "Fetch the page behind each entry of a feed or a sitemap, and read its text.")
    private boolean fullText;

    @Option(
            names = "--contact",
            paramLabel = "URL|MAIL",
            description = "By what the sites that are fetched from can reach you; sent as part of the user agent.")
    private Optional<String> contact = Optional.empty();

    @Option(
            names = "--per-host",
            paramLabel = "N",
            description = "Make at most so many requests a second to one host, fewer where its robots.txt asks for"
                    + " that. Default: 1.")
    private double perHost = 1;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Give a document up that takes longer to fetch. Default: 60.")
    private double timeout = 60;

    @Option(names = "--allow-private", description = "Also fetch from addresses of this machine and of local networks.")
    private boolean allowPrivate;

    /** @throws IllegalArgumentException when one of them can't be used */
    HttpSettings settings() {
        if (!(perHost > 0 && perHost <= MAX_PER_HOST)) {
            throw new IllegalArgumentException("--per-host is " + perHost + ": give requests a second, up to 1000");
        }
        if (!(timeout > 0 && timeout <= Duration.ofDays(1).toSeconds())) {
            throw new IllegalArgumentException(
                    "--timeout is " + timeout + ": give seconds, more than 0, at most a day");
        }
        return new HttpSettings(
                contact,
                Duration.ofMillis(Math.round(MILLIS / perHost)),
                Duration.ofMillis(Math.max(1, Math.round(timeout * MILLIS))),
                allowPrivate,
                fullText);
    }
}
