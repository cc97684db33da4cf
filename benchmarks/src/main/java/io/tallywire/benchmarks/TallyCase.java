package io.tallywire.benchmarks;

import io.tallywire.schemas.Evidence;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** One claim of many sources, or many claims of one source each, in a database of its own, and what updating it has cost. */
final class TallyCase implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TOLD_EVERY = 50_000;
    private static final int PUBLISHERS = 1_000;

    private final int size;
    private final boolean bySources;
    private final RocksRows rows;
    private final TallyWorkload workload;
    private final Random random = new Random(5);
    private long[] clockNanos = {};
    private long[] processorNanos = {};
    private long writesBefore;
    private long bytesBefore;
    private long tallyBytesBefore;

    private TallyCase(int size, boolean bySources, RocksRows rows) {
        this.size = size;
        this.bySources = bySources;
        this.rows = rows;
        this.workload = new TallyWorkload(rows);
    }

    /** Makes one, by the updates that are measured later. */
    static TallyCase fill(Path folder, int size, boolean bySources) throws IOException {
        Files.createDirectories(folder);
        TallyCase filled = new TallyCase(size, bySources, RocksRows.open(folder));
        long start = System.nanoTime();
        for (int i = 0; i < size; i++) {
            filled.workload.fill(filled.claim(i), filled.article(i));
            if ((i + 1) % TOLD_EVERY == 0) {
                System.err.printf(
                        Locale.ROOT, "%,d of %,d in %,d s%n", i + 1, size, (System.nanoTime() - start) / 1_000_000_000);
            }
        }
        filled.writesBefore = filled.rows.writes();
        filled.bytesBefore = filled.rows.bytes();
        filled.tallyBytesBefore = filled.workload.published();
        return filled;
    }

    /** Measures updates that add neither a source nor a claim. */
    void update(int count) {
        int from = clockNanos.length;
        clockNanos = Arrays.copyOf(clockNanos, from + count);
        processorNanos = Arrays.copyOf(processorNanos, from + count);
        for (int i = from; i < from + count; i++) {
            int any = random.nextInt(size);
            String claim = claim(any);
            Evidence article = article(any);
            long processor = THREADS.getCurrentThreadCpuTime();
            long clock = System.nanoTime();
            workload.report(claim, article);
            clockNanos[i] = System.nanoTime() - clock;
            processorNanos[i] = THREADS.getCurrentThreadCpuTime() - processor;
        }
    }

    private String claim(int number) {
        return "killed|soldier:velmora|person|korvath|" + (bySources ? 0 : number);
    }

    private Evidence article(int number) {
        return workload.article(bySources ? number : number % PUBLISHERS);
    }

    int size() {
        return size;
    }

    /** The median of the microseconds that an update took by the clock. */
    double clockMicros() {
        return medianMicros(clockNanos);
    }

    /** The median of the microseconds of processor time that an update took on its thread. */
    double processorMicros() {
        return medianMicros(processorNanos);
    }

    /** How many rows an update writes or deletes. */
    double rows() {
        return (rows.writes() - writesBefore) / (double) clockNanos.length;
    }

    /** The key and value bytes of these rows. */
    double stateBytes() {
        return (rows.bytes() - bytesBefore) / (double) clockNanos.length;
    }

    /** The bytes of the tally that an update makes. */
    double tallyBytes() {
        return (workload.published() - tallyBytesBefore) / (double) clockNanos.length;
    }

    /** The bytes of the largest value ever written, the filling included. */
    int largestRow() {
        return rows.largest();
    }

    private static double medianMicros(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1000.0;
    }

    @Override
    public void close() {
        rows.close();
    }
}
