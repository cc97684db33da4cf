package io.tallywire.benchmarks;

import io.tallywire.schemas.serde.TrustedRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Prints what one update of a claim costs, by how many sources the claim has, and by how many claims are on disk. All sizes
 * are filled first and then updated in turns, so that whatever else the machine does meets them alike.
 */
final class TallyBenchmark {
    private static final int ROUNDS = 20;
    private static final int UPDATES_A_ROUND = 100;
    private static final int WARM_UP = 6_000;

    private TallyBenchmark() {}

    /** Arguments: {@code sources} or {@code claims}, then the sizes, rising. */
    public static void main(String[] args) throws IOException {
        TrustedRecords.trust();
        if (args.length < 2) {
            throw new IllegalArgumentException("Usage: sources|claims SIZE...");
        }
        boolean bySources = args[0].equals("sources");
        Path folder = Files.createTempDirectory("tally-benchmark");
        List<TallyCase> cases = new ArrayList<>();
        try {
            try (TallyCase warmUp = TallyCase.fill(folder.resolve("warm-up"), 100, bySources)) {
                warmUp.update(WARM_UP);
            }
            for (String size : List.of(args).subList(1, args.length)) {
                cases.add(TallyCase.fill(folder.resolve(args[0] + size), Integer.parseInt(size), bySources));
            }
            for (int round = 0; round < ROUNDS; round++) {
                cases.forEach(measured -> measured.update(UPDATES_A_ROUND));
            }
            print(args[0], cases);
        } finally {
            cases.forEach(TallyCase::close);
            delete(folder);
        }
    }

    private static void print(String what, List<TallyCase> cases) {
        System.out.println(what + "  median µs  processor µs  rows  state bytes  tally bytes  largest row");
        for (TallyCase measured : cases) {
            System.out.printf(
                    Locale.ROOT,
                    "%,9d  %,9.0f  %,9.0f  %6.1f  %,9.0f  %,9.0f  %,9d%n",
                    measured.size(),
                    measured.clockMicros(),
                    measured.processorMicros(),
                    measured.rows(),
                    measured.stateBytes(),
                    measured.tallyBytes(),
                    measured.largestRow());
        }
        if (cases.size() > 2) {
            fit("median µs", cases, TallyCase::clockMicros);
            fit("processor µs", cases, TallyCase::processorMicros);
            fit("rows", cases, TallyCase::rows);
            fit("state bytes", cases, TallyCase::stateBytes);
        }
    }

    private static void fit(String what, List<TallyCase> cases, ToDoubleFunction<TallyCase> cost) {
        double[] sizes = cases.stream().mapToDouble(TallyCase::size).toArray();
        double[] costs = cases.stream().mapToDouble(cost).toArray();
        System.out.println(what + ": " + LogFit.of(sizes, costs).describe(sizes, costs));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
