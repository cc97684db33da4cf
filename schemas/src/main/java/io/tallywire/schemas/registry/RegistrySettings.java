package io.tallywire.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a Confluent-compatible schema registry is and how long to wait for it.
 *
 * @param url the base of its Confluent API, for example {@code http://localhost:8081}; http or https, without credentials
 * @param userInfo {@code user:password} for basic authentication
 * @param connectTimeout how long to wait for a connection; positive
 * @param readTimeout how long to wait for an answer; positive
 */
public record RegistrySettings(URI url, Optional<String> userInfo, Duration connectTimeout, Duration readTimeout) {
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(20);

    public RegistrySettings {
        requireNoCredentials(url.toString());
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

    /**
     * The same for an address as it was typed.
     *
     * @throws IllegalArgumentException when it is no http(s) address, or holds credentials
     */
    public static RegistrySettings of(String url) {
        requireNoCredentials(url); // before anything that repeats what it can't read
        return of(URI.create(url));
    }

    /** An address is shown in errors and logs. The password may have what makes it no user:password to a parser. */
    private static void requireNoCredentials(String url) {
        if (url.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "schema.registry.url holds a user or a password in front of an @. Remove it, as"
                            + " the address is shown in logs, and give it as schema.registry.user.info=user:password");
        }
    }

    /** The settings without the password. */
    @Override
    public String toString() {
        return "RegistrySettings[url=" + url + ", authentication=" + userInfo.isPresent() + "]";
    }
}
