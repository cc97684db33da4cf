package io.tallywire.ingestproducer.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters that never tell articles apart, as {@code tracking-parameters.txt} lists them. */
final class TrackingParameters {
    private static final String RESOURCE = "tracking-parameters.txt";

    private final Set<String> exact;
    private final List<String> prefixes;

    private TrackingParameters(List<String> rows) {
        this.exact = rows.stream().filter(row -> !row.endsWith("*")).collect(Collectors.toUnmodifiableSet());
        this.prefixes = rows.stream()
                .filter(row -> row.endsWith("*"))
                .map(row -> row.substring(0, row.length() - 1))
                .toList();
    }

    static TrackingParameters load() {
        InputStream resource = TrackingParameters.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(
                    RESOURCE + " is missing from the ingest-producer jar: build the jar again with mvn package");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new TrackingParameters(lines.lines()
                    .map(String::strip)
                    .filter(row -> !row.isEmpty() && !row.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " in the ingest-producer jar can't be read: build it again", e);
        }
    }

    /** Whether {@code name} or {@code name=value}, in any case, says nothing about which article it is. */
    boolean matches(String parameter) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        int equals = lower.indexOf('=');
        String name = equals < 0 ? lower : lower.substring(0, equals);
        return exact.contains(name)
                || exact.contains(lower)
                || prefixes.stream().anyMatch(name::startsWith);
    }
}
