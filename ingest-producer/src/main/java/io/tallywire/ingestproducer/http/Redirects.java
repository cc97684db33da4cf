package io.tallywire.ingestproducer.http;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** Follows redirects, at most {@link HttpSettings#MAX_REDIRECTS} of them, on the web only. */
final class Redirects {
    private final RetryingExchange exchange;

    Redirects(RetryingExchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The last answer.
     *
     * @param before is asked before each request whether it may be made, and how
     */
    Landing get(URI start, Gate before) throws IOException {
        URI uri = start;
        for (int followed = 0; followed <= HttpSettings.MAX_REDIRECTS; followed++) {
            requireWeb(uri);
            Answer answer = exchange.get(uri, before.permit(uri));
            if (!answer.isRedirect()) {
                return new Landing(uri, answer);
            }
            uri = target(uri, answer);
        }
        throw new FetchException(start + " leads on more than " + HttpSettings.MAX_REDIRECTS + " times, at last to "
                + uri + ": give the address where it should end");
    }

    private static URI target(URI from, Answer answer) throws FetchException {
        String location = answer.header("location").orElse("");
        try {
            return from.resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new FetchException(from + " leads on to \"" + location + "\", which is no address", e);
        }
    }

    private static void requireWeb(URI uri) throws FetchException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new FetchException(uri + " is not fetched: only http:// and https:// with a host are");
        }
        if (uri.getRawUserInfo() != null) {
            throw new FetchException(uri.getScheme() + "://" + uri.getHost()
                    + " is not fetched: its address holds a name or a password, which none should");
        }
    }

    /** Asked before a request. */
    @FunctionalInterface
    interface Gate {
        /**
         * How the request is to be made.
         *
         * @throws IOException when it must not be made
         */
        Permit permit(URI uri) throws IOException;
    }

    /** Where the redirects ended. */
    record Landing(URI uri, Answer answer) {}
}
