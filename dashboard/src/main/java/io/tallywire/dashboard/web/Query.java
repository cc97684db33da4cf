package io.tallywire.dashboard.web;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a request; of several with one name the last counts. */
final class Query {
    private static final Set<String> YES = Set.of("true", "1", "on");
    private static final Set<String> NO = Set.of("false", "0", "off");

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException when it is badly encoded */
    static Query of(URI uri) {
        Map<String, String> values = new LinkedHashMap<>();
        String raw = uri.getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) {
                    values.put(decode(parts[0]), decode(parts[1]));
                }
            }
        }
        return new Query(values);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @throws IllegalArgumentException when it is neither yes nor no */
    boolean flag(String name) {
        String value = text(name).orElse("false");
        if (!YES.contains(value) && !NO.contains(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no value for " + name + "; give true or false");
        }
        return YES.contains(value);
    }

    /** @throws IllegalArgumentException when it is no number in the range */
    int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(range(name, text.get(), least, most), e);
        }
        throw new IllegalArgumentException(range(name, text.get(), least, most));
    }

    private static String range(String name, String text, int least, int most) {
        return "\"" + text + "\" is no value for " + name + "; give a whole number from " + least + " to " + most;
    }

    /** The same parameters with one of them changed, as a link has them. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
