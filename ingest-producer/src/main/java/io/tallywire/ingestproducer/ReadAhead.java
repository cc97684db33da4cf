package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Reject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads items on a thread of its own and prepares them there, so that reading and sending go on side by side. What is read
 * ahead is bounded by number and by size. Items come out in the order in which they are read.
 *
 * @param <T> what items are prepared to
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    private static final int MAX_ITEMS = 512;
    private static final long MAX_CHARS = 4 << 20;

    /** Woken for each item the taker would cost more than the item; so it looks from time to time, and less often when nothing comes. */
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private static final long LONGEST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long JOIN_MILLIS = 1_000;

    private final Iterator<InputItem> items;
    private final Function<InputItem, T> prepare;
    private final BooleanSupplier stopped;
    private final Thread reader = new Thread(this::read, "ingest-reader");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Deque<T> shared = new ArrayDeque<>();
    private Deque<T> taken = new ArrayDeque<>();
    private long sharedChars;
    private boolean ended;
    private boolean closed;
    private @Nullable Throwable failure;

    /**
     * @param prepare what is done to each item once it is read, on the thread that reads
     * @param stopped whether nothing more is wanted, even if there is more; asked often
     */
    ReadAhead(Iterator<InputItem> items, Function<InputItem, T> prepare, BooleanSupplier stopped) {
        this.items = items;
        this.prepare = prepare;
        this.stopped = stopped;
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public boolean hasNext() {
        return !taken.isEmpty() || take();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("All items are read: ask hasNext() first");
        }
        return taken.remove();
    }

    /** Ends the reading; a reader that waits for input that never comes is left behind. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        reader.interrupt();
        try {
            reader.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for items and takes all that are there; false at the end. */
    private boolean take() {
        lock.lock();
        try {
            long look = LOOK_NANOS;
            while (shared.isEmpty() && !ended && !stopped.getAsBoolean()) {
                changed.await(look, TimeUnit.NANOSECONDS);
                look = Math.min(2 * look, LONGEST_LOOK_NANOS);
            }
            if (shared.isEmpty()) {
                rethrow();
                return false;
            }
            Deque<T> empty = taken;
            taken = shared;
            shared = empty;
            sharedChars = 0;
            changed.signalAll();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void rethrow() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    private void read() {
        @Nullable Throwable failed = null;
        try {
            boolean wanted = true;
            while (wanted && items.hasNext()) {
                InputItem item = items.next();
                wanted = give(prepare.apply(item), chars(item));
            }
        } catch (RuntimeException | Error e) {
            failed = e;
        }
        lock.lock();
        try {
            failure = failed;
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits while too much is read ahead; false when nothing more is wanted. */
    private boolean give(T item, long chars) {
        lock.lock();
        try {
            while (!closed && (shared.size() >= MAX_ITEMS || sharedChars >= MAX_CHARS)) {
                changed.await();
            }
            shared.add(item);
            sharedChars += chars;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private static long chars(InputItem item) {
        if (item instanceof ParsedArticle parsed) {
            return (long) parsed.article().getHeadline().length()
                    + parsed.article().getBody().length();
        }
        return item instanceof Reject reject ? reject.raw().length() : 0;
    }
}
