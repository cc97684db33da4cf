package io.tallywire.dashboard.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.tallywire.dashboard.web.WebSettings.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which requests come in: only GET, only under a name that the dashboard has (a page of another site whose name was
 * made to point here has another one), only with the password where one is set.
 */
final class Door {
    private static final int MISDIRECTED = 421;
    private static final int NOT_ALLOWED = 405;
    private static final int UNAUTHORIZED = 401;

    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final Optional<Login> login;

    Door(WebSettings settings) {
        String host = settings.host().toLowerCase(Locale.ROOT);
        names.add(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host);
        names.addAll(settings.allowedHosts());
        this.login = settings.login();
    }

    /** Why a request does not come in; empty when it does. */
    Optional<Answer> refusal(HttpExchange exchange) {
        Headers asked = exchange.getRequestHeaders();
        if (!names.contains(name(Optional.ofNullable(asked.getFirst("Host")).orElse("")))) {
            return Optional.of(Answer.text(
                    MISDIRECTED, "The dashboard is not known by this name; dashboard.allowed.hosts adds names.\n"));
        }
        if (login.isPresent() && !authorized(asked, login.get())) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"Tallywire\", charset=\"UTF-8\"");
            return Optional.of(Answer.text(UNAUTHORIZED, "Give user and password.\n"));
        }
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Optional.of(Answer.text(NOT_ALLOWED, "The dashboard only shows; it takes GET and HEAD.\n"));
        }
        return Optional.empty();
    }

    private static String name(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        return colon > lower.lastIndexOf(']') ? lower.substring(0, colon) : lower;
    }

    private static boolean authorized(Headers asked, Login login) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
        String given = Optional.ofNullable(asked.getFirst("Authorization")).orElse("");
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
