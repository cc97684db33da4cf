package io.tallywire.dashboard.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends events to all open pages (server-sent events). Each page has a thread and a place for one event: a slow one misses
 * events, holds up nobody, and costs no memory. Thread-safe.
 */
final class EventHub implements AutoCloseable {
    private static final int MOST_PAGES = 32;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Supplier<Optional<String>> whenQuiet;
    private final Duration heartbeat;
    private final Semaphore places = new Semaphore(MOST_PAGES);
    private final Set<Mailbox> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_PAGES, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), work -> {
                Thread thread = Executors.defaultThreadFactory().newThread(work);
                thread.setName("dashboard-events");
                thread.setDaemon(true);
                return thread;
            });

    /** @param whenQuiet what to send to a page that got no event for 10 s; empty for nothing but a sign of life */
    EventHub(Supplier<Optional<String>> whenQuiet) {
        this(whenQuiet, HEARTBEAT);
    }

    EventHub(Supplier<Optional<String>> whenQuiet, Duration heartbeat) {
        this.whenQuiet = whenQuiet;
        this.heartbeat = heartbeat;
    }

    /** Takes a page in, or says that there is no place left. The exchange is then the hub's to close. */
    boolean admit(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            return false;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try {
            exchange.sendResponseHeaders(Answer.OK, 0);
            threads.execute(() -> serve(exchange));
        } catch (IOException | RuntimeException e) {
            places.release();
            exchange.close();
            throw e;
        }
        return true;
    }

    private void serve(HttpExchange exchange) {
        Mailbox mailbox = new Mailbox();
        open.add(mailbox);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            out.write("retry: 3000\n\n".getBytes(StandardCharsets.UTF_8));
            while (!Thread.currentThread().isInterrupted()) {
                Optional<String> event = mailbox.take(heartbeat).or(whenQuiet);
                out.write(event.map(text -> "data: " + text + "\n\n")
                        .orElse(": still here\n\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            return; // the page was closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(mailbox);
            places.release();
        }
    }

    /** Sends an event to every page; it must not have line breaks. */
    void publish(String event) {
        open.forEach(mailbox -> mailbox.put(event));
    }

    /** Whether any page is open. */
    boolean hasPages() {
        return !open.isEmpty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Holds the newest event that was not sent yet. */
    private static final class Mailbox {
        private String event = ""; // a page is as new as its loading; an older event would set it back

        synchronized void put(String newer) {
            event = newer;
            notifyAll();
        }

        /** The newest event; empty after a while without one, so that a closed connection is noticed. */
        synchronized Optional<String> take(Duration patience) throws InterruptedException {
            long deadline = System.nanoTime() + patience.toNanos();
            while (event.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return Optional.empty();
                }
                wait(left);
            }
            String taken = event;
            event = "";
            return Optional.of(taken);
        }
    }
}
