package io.tallywire.runtime.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tallywire.runtime.config.ConfigException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a few read-only pages, each made anew for every request. */
final class MonitoringServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitoringServer.class);

    /** A scrape that hangs must not keep the health checks waiting. */
    private static final int THREADS = 4;

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final long NO_BODY = -1;

    private final Map<String, Supplier<Page>> pages;
    private final HttpServer server;
    private final ExecutorService threads;
    private final String host;

    private MonitoringServer(Map<String, Supplier<Page>> pages, HttpServer server, String host) {
        this.pages = new TreeMap<>(pages);
        this.server = server;
        this.host = host;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "monitoring");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to listen.
     *
     * @param pages what is served, by path
     * @throws ConfigException when the address can't be listened on
     */
    static MonitoringServer start(String host, int port, Map<String, Supplier<Page>> pages) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            MonitoringServer started = new MonitoringServer(pages, server, host);
            server.createContext("/", started::answer);
            server.setExecutor(started.threads);
            server.start();
            return started;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(
                    "Health and metrics can't be served on " + host + ":" + port + ": " + e.getMessage() + ". Set "
                            + MonitoringSettings.HOST + " and " + MonitoringSettings.PORT
                            + " to an address of this machine and a port that nobody listens on, 0 for any, off for none",
                    e);
        }
    }

    /** Where it listens; where that is every address, the name of this machine has to be put in. */
    URI address() {
        try {
            return new URI("http", null, host, server.getAddress().getPort(), null, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("\"" + host + "\" was listened on, so it is a host", e);
        }
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            Page page =
                    page(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", page.contentType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(page.status(), head ? NO_BODY : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            LOG.debug("A reader of {} went away", exchange.getRequestURI(), e);
        }
    }

    private Page page(String method, String path) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Page.text(METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.\n");
        }
        Supplier<Page> page = pages.get(path);
        if (page == null) {
            return Page.text(NOT_FOUND, "There is: " + String.join(" ", pages.keySet()) + "\n");
        }
        try {
            return page.get();
        } catch (RuntimeException e) {
            LOG.warn("{} can't be shown", path, e);
            return Page.text(FAILED, "This page can't be made at the moment; the log says why.\n");
        }
    }

    /** Stops at once; an answer on its way is cut short. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
