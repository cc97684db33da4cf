package io.tallywire.ingestproducer.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How to fetch.
 *
 * @param contact a URL or mail address by which the sites' owners reach whoever runs this
 * @param interval between two requests to one host at least; longer where its robots.txt asks for that
 * @param timeout for one document, from the first byte sent to the last received
 * @param privateAddresses whether loopback, private and link-local addresses may be connected to
 * @param fullText whether the pages behind the entries of feeds and sitemaps are read
 */
public record HttpSettings(
        Optional<String> contact, Duration interval, Duration timeout, boolean privateAddresses, boolean fullText) {
    /** What robots.txt calls us. */
    static final String ROBOT_NAME = "tallywire";

    /** The largest document, as it is sent and unpacked: 16 MiB. */
    static final int MAX_BYTES = 16 << 20;

    static final int MAX_REDIRECTS = 5;
    static final int MAX_ATTEMPTS = 4;

    /** Before the second attempt; doubled before each further one. */
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** Whoever asks for a longer pause is not asked again in this run. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    public HttpSettings {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("The pause between two requests is " + interval + ": give 0 or more");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The time for one document is " + timeout + ": give more than 0");
        }
        if (contact.filter(text -> text.isBlank() || text.chars().anyMatch(c -> c < ' ' || c > '~'))
                .isPresent()) {
            throw new IllegalArgumentException("The contact must be a URL or a mail address in plain ASCII");
        }
    }

    /** A request a second, a minute a document, public addresses only, no pages behind entries. */
    public static HttpSettings defaults() {
        return new HttpSettings(Optional.empty(), Duration.ofSeconds(1), Duration.ofMinutes(1), false, false);
    }

    /** Who we say we are. */
    String userAgent() {
        String version = Optional.ofNullable(HttpSettings.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return "Tallywire/" + version + " (news ingest"
                + contact.map(who -> "; +" + who).orElse("") + ")";
    }
}
