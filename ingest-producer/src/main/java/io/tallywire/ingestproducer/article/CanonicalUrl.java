package io.tallywire.ingestproducer.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The one spelling of an article's address, whatever link it was reached by.
 *
 * <ul>
 *   <li>http and https are one article, written https; ports 80 and 443, user info and the fragment go.
 *   <li>The host is lower case, in ASCII, without a trailing dot. "www." stays: the URL is also shown as a link, and
 *       not every site answers on its bare domain.
 *   <li>The path keeps its case; "." and ".." are resolved, slashes at the end go, escapes get one spelling.
 *   <li>Parameters of {@code tracking-parameters.txt} go; the rest is sorted by name, since two links to one article
 *       may name them in any order. "&amp;amp;" left over from HTML is read as "&amp;".
 *   <li>AMP caches, hosts, paths and parameters go: "amp.example.com/a/amp" is "www.example.com/a".
 * </ul>
 *
 * <p>In doubt two spellings stay two articles: a publisher counts once per claim anyway, while two articles merged
 * into one lose what the first one said. Mobile hosts ("m.example.com") are therefore left alone. The canonical form of
 * a canonical URL is itself.
 */
public final class CanonicalUrl {
    /** Longer addresses are refused; browsers and servers stop at 2,000 to 8,000 characters. */
    public static final int MAX_CHARS = 8_192;

    private static final int MAX_NESTED_CACHES = 4;
    private static final int SHOWN_CHARS = 120;
    private static final TrackingParameters TRACKING = TrackingParameters.load();

    private final String host;
    private final String value;

    private CanonicalUrl(String host, String value) {
        this.host = host;
        this.value = value;
    }

    /**
     * Reads an absolute http or https URL, or one that starts with "//".
     *
     * @throws IllegalArgumentException when the text is no such URL; the message names the text and the fault
     */
    public static CanonicalUrl parse(String text) {
        String url = text.strip();
        if (url.length() > MAX_CHARS) {
            throw unreadable(url, "is longer than " + MAX_CHARS + " characters");
        }
        if (hasControlCharacter(url)) {
            throw unreadable(url, "holds a control character");
        }
        Parts parts = Parts.of(url, afterScheme(url));
        for (int i = 0; i < MAX_NESTED_CACHES; i++) {
            Optional<String> cached = AmpForms.cached(parts.host(), parts.path());
            if (cached.isEmpty()) {
                break;
            }
            String query = parts.query().isEmpty() ? "" : "?" + parts.query();
            parts = Parts.of(url, cached.get() + query);
        }
        return build(parts);
    }

    /** The whole URL, starting with "https://". */
    public String value() {
        return value;
    }

    /** The host in lower case, without port. */
    public String host() {
        return host;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalUrl that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean hasControlCharacter(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) < 0x20 || url.charAt(i) == 0x7f) {
                return true;
            }
        }
        return false;
    }

    private static CanonicalUrl build(Parts parts) {
        String host = AmpForms.host(parts.host());
        String path = AmpForms.isWrapper(parts.host())
                ? UrlPath.withoutTrailingSlashes(parts.path())
                : withoutAmp(parts.path());
        String query = canonicalQuery(parts.query());
        return new CanonicalUrl(host, "https://" + host + parts.port() + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String afterScheme(String url) {
        String lower = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
        for (String start : new String[] {"https://", "http://", "//"}) {
            if (lower.startsWith(start)) {
                return url.substring(start.length());
            }
        }
        throw unreadable(url, "does not start with https:// or http://");
    }

    private static String withoutAmp(String path) {
        String current = path;
        while (true) {
            String next = UrlPath.withoutTrailingSlashes(AmpForms.pathOnce(current));
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
    }

    private static String canonicalQuery(String query) {
        if (query.isEmpty()) {
            return query;
        }
        return Arrays.stream(query.split("&", -1))
                .map(parameter -> parameter.startsWith("amp;") ? parameter.substring(4) : parameter)
                .map(PercentEncoding::normalise)
                .filter(parameter -> !parameter.isEmpty())
                .filter(Predicate.not(TRACKING::matches))
                .sorted(Comparator.comparing(CanonicalUrl::parameterName))
                .collect(Collectors.joining("&"));
    }

    private static String parameterName(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    private static IllegalArgumentException unreadable(String url, String fault) {
        String shown = url.length() <= SHOWN_CHARS ? url : url.substring(0, SHOWN_CHARS) + "…";
        return new IllegalArgumentException("the URL \"" + shown + "\" " + fault
                + ": give an absolute address such as https://www.example.com/news/1, or none");
    }

    /** Host normalised, port with its colon or empty, path normalised, query as it came. */
    private record Parts(String host, String port, String path, String query) {

        static Parts of(String url, String rest) {
            String noFragment = before(rest, '#');
            String hierarchy = before(noFragment, '?');
            String query =
                    noFragment.length() == hierarchy.length() ? "" : noFragment.substring(hierarchy.length() + 1);
            String authority = before(hierarchy, '/');
            String path = hierarchy.substring(authority.length());
            String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
            int colon = hostAndPort.lastIndexOf(':');
            // A colon inside the brackets of an IPv6 address starts no port.
            boolean hasPort = colon > hostAndPort.lastIndexOf(']');
            String host = HostName.normalise(hasPort ? hostAndPort.substring(0, colon) : hostAndPort)
                    .orElseThrow(() -> unreadable(url, "has no readable host name"));
            return new Parts(host, hasPort ? port(url, hostAndPort.substring(colon + 1)) : "", UrlPath.of(path), query);
        }

        private static String port(String url, String digits) {
            if (digits.isEmpty()) {
                return "";
            }
            if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw unreadable(url, "has no readable port");
            }
            int port = Integer.parseInt(digits);
            if (port < 1 || port > 65_535) {
                throw unreadable(url, "has a port outside 1 to 65535");
            }
            return port == 80 || port == 443 ? "" : ":" + port;
        }

        private static String before(String text, char end) {
            int index = text.indexOf(end);
            return index < 0 ? text : text.substring(0, index);
        }
    }
}
