package io.tallywire.ingestproducer.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the AMP wrapping off a URL: caches that carry the article's own address, and AMP hosts and paths. */
final class AmpForms {
    private static final List<String> SUFFIXES = List.of("/amp", "/amp.html", ".amp");
    private static final String HTML_SUFFIX = ".amp.html";
    private static final String PREFIX = "/amp/";

    private static final List<String> CACHE_HOSTS = List.of("cdn.ampproject.org", "bing-amp.com");
    private static final Pattern CACHED = Pattern.compile("/[a-z]{1,3}/(?:s/)?([^/]+\\.[^/]+)(/.*)?");
    private static final Pattern VIEWER_HOST = Pattern.compile("(www\\.)?(google(\\.[a-z]{2,3}){1,2}|bing\\.com)");
    private static final Pattern VIEWED = Pattern.compile("/amp/(?:s/)?([^/]+\\.[^/]+)(/.*)?");

    private AmpForms() {}

    /** Authority and path of the article that a cache or viewer shows, without a scheme; empty for any other URL. */
    static Optional<String> cached(String host, String path) {
        if (isCache(host)) {
            return inner(CACHED.matcher(path));
        }
        return isViewer(host) ? inner(VIEWED.matcher(path)) : Optional.empty();
    }

    /** Whether a host shows other sites' articles, so that its paths are no AMP forms of pages of its own. */
    static boolean isWrapper(String host) {
        return isCache(host) || isViewer(host);
    }

    private static boolean isCache(String host) {
        for (String cache : CACHE_HOSTS) {
            if (host.endsWith(cache)
                    && (host.length() == cache.length() || host.charAt(host.length() - cache.length() - 1) == '.')) {
                return true;
            }
        }
        return false;
    }

    /** Few hosts begin like one, and the pattern takes longer than a look at that. */
    private static boolean isViewer(String host) {
        int name = host.startsWith("www.") ? 4 : 0;
        return (host.startsWith("google.", name) || host.startsWith("bing.", name))
                && VIEWER_HOST.matcher(host).matches();
    }

    /**
     * "amp.example.com" is "www.example.com": the papers that have an AMP host have their pages on the www host, and
     * the bare domain only redirects there.
     */
    static String host(String host) {
        if (!host.startsWith("amp.") || host.indexOf('.', 4) < 0) {
            return host;
        }
        String rest = host.substring(4);
        return rest.startsWith("www.") ? rest : "www." + rest;
    }

    /** The path with one AMP mark taken off; the same path when it has none. */
    static String pathOnce(String path) {
        if (path.startsWith(PREFIX)) {
            return path.substring(PREFIX.length() - 1);
        }
        if (path.endsWith(HTML_SUFFIX)) {
            return path.substring(0, path.length() - HTML_SUFFIX.length()) + ".html";
        }
        for (String suffix : SUFFIXES) {
            if (path.endsWith(suffix)) {
                return path.substring(0, path.length() - suffix.length());
            }
        }
        return path;
    }

    private static Optional<String> inner(Matcher matcher) {
        return matcher.matches()
                ? Optional.of(
                        matcher.group(1) + Optional.ofNullable(matcher.group(2)).orElse(""))
                : Optional.empty();
    }
}
