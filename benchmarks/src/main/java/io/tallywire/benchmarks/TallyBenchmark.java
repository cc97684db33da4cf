package io.tallywire.benchmarks;

import io.tallywire.schemas.serde.TrustedRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Prints what one update of a claim costs, by how many sources the claim has, and by how many claims are on disk. */
final class TallyBenchmark {
    private static final int UPDATES = 2_000;
    private static final int WARM_UP = 6_000;

    private TallyBenchmark() {}

    /** Arguments: {@code sources} or {@code claims}, then the sizes, rising. */
    public static void main(String[] args) throws IOException {
        TrustedRecords.trust();
        if (args.length < 2) {
            throw new IllegalArgumentException("Usage: sources|claims SIZE...");
        }
        List<Integer> sizes = Stream.of(args).skip(1).map(Integer::valueOf).toList();
        boolean bySources = args[0].equals("sources");
        Path folder = Files.createTempDirectory("tally-benchmark");
        try {
            inFolder(folder.resolve("warm-up"), 100, bySources, false);
            System.out.println(args[0] + "  median µs  rows  state bytes  tally bytes  largest row");
            for (int size : sizes) {
                inFolder(folder.resolve(args[0] + size), size, bySources, true);
            }
        } finally {
            delete(folder);
        }
    }

    /** Loads the sources, or the claims, and then measures updates that add none. */
    private static void inFolder(Path folder, int size, boolean bySources, boolean print) throws IOException {
        Files.createDirectories(folder);
        try (RocksRows rows = RocksRows.open(folder)) {
            TallyWorkload workload = new TallyWorkload(rows);
            for (int i = 0; i < size; i++) {
                workload.report(claim(bySources ? 0 : i), bySources ? i : i % 1_000);
            }
            Random random = new Random(5);
            int updates = print ? UPDATES : WARM_UP;
            long[] nanos = new long[updates];
            long bytes = rows.bytes();
            long writes = rows.writes();
            long published = workload.published();
            for (int i = 0; i < updates; i++) {
                int any = random.nextInt(size);
                long start = System.nanoTime();
                workload.report(claim(bySources ? 0 : any), bySources ? any : any % 1_000);
                nanos[i] = System.nanoTime() - start;
            }
            if (print) {
                Arrays.sort(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "%,9d  %,9d  %4d  %,11d  %,11d  %,11d%n",
                        size,
                        nanos[updates / 2] / 1000,
                        (rows.writes() - writes) / updates,
                        (rows.bytes() - bytes) / updates,
                        (workload.published() - published) / updates,
                        rows.largest());
            }
        }
        delete(folder);
    }

    private static String claim(int number) {
        return "killed|soldier:velmora|person|korvath|" + number;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
