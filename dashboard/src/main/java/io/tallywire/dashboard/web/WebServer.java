package io.tallywire.dashboard.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.tallywire.dashboard.web.WebSettings.Tls;
import io.tallywire.runtime.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves pages by their paths, and a stream of events. Started by its constructor. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int THREADS = 8;
    private static final int BACKLOG = 64;
    private static final int FAILED = 500;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final WebSettings settings;
    private final HttpServer server;
    private final ExecutorService executor;
    private final Door door;
    private final EventHub events;

    /** Answers requests for a path. */
    interface Page {
        Answer answer(Query query) throws Exception;
    }

    /**
     * Starts to serve.
     *
     * @param pages by path
     * @param eventsPath the path of the stream of events
     * @throws ConfigException when the port is taken or the key can't be used
     */
    WebServer(WebSettings settings, Map<String, Page> pages, String eventsPath, EventHub events) {
        this.settings = settings;
        this.door = new Door(settings);
        this.events = events;
        this.server = bind(settings);
        this.executor = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "dashboard-web");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            handle(
                    exchange,
                    Optional.ofNullable(path).filter(eventsPath::equals).isPresent(),
                    pages.get(path));
        });
        server.start();
        if (settings.isUnguarded()) {
            LOG.warn(
                    "Everybody who reaches {} can read the dashboard, or the password on its way, because {}=true says that"
                            + " something else guards the door. Publish the port on loopback only, or behind a login",
                    url(),
                    WebSettings.TRUSTED_NETWORK);
        }
    }

    private static HttpServer bind(WebSettings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        try {
            if (settings.tls().isEmpty()) {
                return HttpServer.create(address, BACKLOG);
            }
            HttpsServer server = HttpsServer.create(address, BACKLOG);
            server.setHttpsConfigurator(
                    new HttpsConfigurator(sslContext(settings.tls().get())));
            return server;
        } catch (IOException e) {
            throw new ConfigException(
                    "The dashboard can't listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage()
                            + ". Is the port taken? " + WebSettings.PORT + " sets another, 0 any free one",
                    e);
        }
    }

    private static SSLContext sslContext(Tls tls) {
        try (InputStream file = Files.newInputStream(tls.keystore())) {
            char[] password = tls.password().toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException(
                    "The key in " + tls.keystore() + " can't be used: " + e.getMessage() + ". "
                            + WebSettings.KEYSTORE + " has to name a PKCS #12 file, " + WebSettings.KEYSTORE_PASSWORD
                            + " its password",
                    e);
        }
    }

    private void handle(HttpExchange exchange, boolean isEvents, @org.jspecify.annotations.Nullable Page page)
            throws IOException {
        HEADERS.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        Optional<Answer> refusal = door.refusal(exchange);
        if (refusal.isPresent()) {
            send(exchange, refusal.get());
        } else if (isEvents) {
            if (!events.admit(exchange)) {
                send(exchange, Answer.text(Answer.UNAVAILABLE, "Too many pages are open; this one is not live.\n"));
            }
        } else {
            send(
                    exchange,
                    page == null ? Answer.text(Answer.NOT_FOUND, "There is no such page.\n") : ask(page, exchange));
        }
    }

    private static Answer ask(Page page, HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        try {
            return page.answer(Query.of(uri));
        } catch (IllegalArgumentException e) {
            return Answer.text(Answer.BAD_REQUEST, e.getMessage() + "\n");
        } catch (Exception e) {
            LOG.error("The page {} failed", uri.getPath(), e);
            return Answer.text(FAILED, "The page failed; the dashboard's log says why.\n");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Cache-Control", answer.cacheable() ? "private, max-age=86400" : "no-store");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
            if (!head) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    /** Where it is. */
    public URI url() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create((settings.tls().isPresent() ? "https://" : "http://") + host + ":"
                + server.getAddress().getPort());
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        executor.shutdownNow();
    }
}
