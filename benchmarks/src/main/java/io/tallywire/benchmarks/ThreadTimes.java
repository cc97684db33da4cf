package io.tallywire.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The processor time that each part of this process has used. Threads end, and their times with them, so that all are looked at
 * fifty times a second: of each what it used last may be missing, and counts as the Java machine's.
 */
final class ThreadTimes implements AutoCloseable {
    private static final int LOOK_MILLIS = 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ConcurrentMap<Long, Seen> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "thread-times");
        thread.setDaemon(true);
        return thread;
    });

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until it is closed
    ThreadTimes() {
        looking.scheduleAtFixedRate(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Nanoseconds since the process began. */
    Map<Part, Long> now() {
        Map<Part, Long> times = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            times.put(part, 0L);
        }
        look();
        seen.values().forEach(thread -> times.merge(thread.part, thread.nanos, Long::sum));
        long ofThreads = times.values().stream().mapToLong(Long::longValue).sum();
        times.put(Part.MACHINE, process.getProcessCpuTime() - ofThreads);
        return times;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    private synchronized void look() {
        long[] ids = threads.getAllThreadIds();
        long[] nanos = threads.getThreadCpuTime(ids);
        ThreadInfo[] infos = threads.getThreadInfo(ids);
        for (int i = 0; i < ids.length; i++) {
            if (nanos[i] >= 0 && infos[i] != null) {
                seen.put(ids[i], new Seen(Part.of(infos[i].getThreadName()), nanos[i]));
            }
        }
    }

    /** Whose work it is. */
    enum Part {
        /** Reads articles. */
        READER,

        /** Calls the producer, which packs batches on this thread. */
        SENDER,

        /** The producer's own thread. */
        NETWORK,

        /** The broker, and what little there is beside it. */
        BROKER,

        /** Compilers, garbage collector. */
        MACHINE;

        private static Part of(String thread) {
            if (thread.startsWith("kafka-producer-network-thread")) {
                return NETWORK;
            }
            return switch (thread) {
                case "main" -> SENDER;
                case "ingest-reader" -> READER;
                default -> BROKER;
            };
        }
    }

    private record Seen(Part part, long nanos) {}
}
