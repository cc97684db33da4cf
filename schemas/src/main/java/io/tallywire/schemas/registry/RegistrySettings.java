package io.tallywire.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a Confluent-compatible schema registry is and how long to wait for it.
 *
 * @param url the base of its Confluent API, for example {@code http://localhost:8081}; http or https
 * @param userInfo {@code user:password} for basic authentication
 * @param connectTimeout how long to wait for a connection; positive
 * @param readTimeout how long to wait for an answer; positive
 */
public record RegistrySettings(URI url, Optional<String> userInfo, Duration connectTimeout, Duration readTimeout) {
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(20);

    public RegistrySettings {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("schema.registry.url is \"" + url
                    + "\", which is no http(s) address. Give it like http://localhost:8081");
        }
    }

    /** The registry at an address, without authentication and with the default time-outs of 5 s and 20 s. */
    public static RegistrySettings of(URI url) {
        return new RegistrySettings(url, Optional.empty(), DEFAULT_CONNECT_TIMEOUT, DEFAULT_READ_TIMEOUT);
    }

    /** The settings without the password. */
    @Override
    public String toString() {
        return "RegistrySettings[url=" + url + ", authentication=" + userInfo.isPresent() + "]";
    }
}
