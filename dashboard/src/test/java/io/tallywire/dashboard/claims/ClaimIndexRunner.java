package io.tallywire.dashboard.claims;

import io.tallywire.schemas.Bound;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Event;
import io.tallywire.schemas.Quantity;
import io.tallywire.schemas.SourceEstimate;
import io.tallywire.schemas.TallyFigures;
import io.tallywire.schemas.serde.TrustedRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Fills an index with made-up claims and measures searches in it: {@code ClaimIndexRunner CLAIMS FOLDER}. */
final class ClaimIndexRunner {
    private static final int ROUNDS = 21;
    private static final int RECORD_BYTES = 1_500;
    private static final double MILLION = 1e6;

    private ClaimIndexRunner() {}

    public static void main(String[] arguments) throws Exception {
        int claims = Integer.parseInt(arguments[0]);
        TrustedRecords.trust();
        try (LuceneFolder folder = new LuceneFolder(Path.of(arguments[1]))) {
            ClaimIndex index = new ClaimIndex(folder);
            long start = System.nanoTime();
            fill(index, claims);
            folder.refresh();
            say("indexed %d claims in %.1f s", claims, (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            folder.commit(java.util.Map.of());
            say(
                    "committed in %.1f s, %d MB on disk",
                    (System.nanoTime() - start) / 1e9, megabytes(Path.of(arguments[1])));
            measure(index, "all, most sources", query("", false, 0, ClaimQuery.Sort.SOURCES, 1));
            measure(index, "all, newest", query("", false, 0, ClaimQuery.Sort.RECENT, 1));
            measure(index, "all, most sources, page 200", query("", false, 0, ClaimQuery.Sort.SOURCES, 200));
            measure(index, "one common word", query("soldiers", false, 0, ClaimQuery.Sort.SOURCES, 1));
            measure(index, "two words", query("soldiers town77", false, 0, ClaimQuery.Sort.SOURCES, 1));
            measure(index, "beginning of a word", query("tow", false, 0, ClaimQuery.Sort.RECENT, 1));
            measure(index, "disputed, 5 sources or more", query("", true, 5, ClaimQuery.Sort.RECENT, 1));
            System.gc();
            Runtime jvm = Runtime.getRuntime();
            say("heap in use after a collection: %d MB", (jvm.totalMemory() - jvm.freeMemory()) >> 20);
        }
    }

    private static void fill(ClaimIndex index, int claims) throws IOException {
        Random random = new Random(1);
        List<String> things =
                List.of("Soldiers", "People", "Houses", "Jobs", "Accounts", "Doses", "Schools", "Dollars");
        Event[] events = Event.values();
        byte[] record = new byte[RECORD_BYTES];
        for (int i = 0; i < claims; i++) {
            random.nextBytes(record);
            Event event = events[random.nextInt(events.length)];
            String thing = things.get(random.nextInt(things.size()));
            String place = "Town" + random.nextInt(50_000);
            int sources = 1 + (int) Math.abs(random.nextGaussian() * 3);
            List<SourceEstimate> estimates = new ArrayList<>();
            for (int source = 0; source < sources; source++) {
                estimates.add(SourceEstimate.newBuilder()
                        .setPublisher("Paper " + random.nextInt(2_000))
                        .setQuantity(new Quantity("9", 9.0, 9.0, 9.0, Bound.EXACT, "person"))
                        .build());
            }
            index.put(
                    ClaimTally.newBuilder()
                            .setClaimKey(event + "|" + thing + "|" + place + "|" + i)
                            .setLabel(thing + " " + event.name().toLowerCase(Locale.ROOT) + ", " + place)
                            .setEvent(event)
                            .setAllTime(TallyFigures.newBuilder()
                                    .setIndependentSources(sources)
                                    .setPublishers(sources)
                                    .setDisputed(random.nextInt(4) == 0)
                                    .build())
                            .setSources(estimates)
                            .setLastSeen(java.time.Instant.ofEpochSecond(1_700_000_000L + random.nextInt(80_000_000)))
                            .build(),
                    record);
        }
    }

    private static ClaimQuery query(String words, boolean disputed, int sources, ClaimQuery.Sort sort, int page) {
        return new ClaimQuery(words, "", Optional.empty(), disputed, sources, Optional.empty(), sort, page, 25);
    }

    private static void measure(ClaimIndex index, String name, ClaimQuery query) throws IOException {
        double[] millis = new double[ROUNDS];
        long total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            total = index.search(query).total();
            millis[round] = (System.nanoTime() - start) / MILLION;
        }
        double first = millis[0];
        Arrays.sort(millis);
        say(
                "%-30s median %6.1f ms, worst %6.1f ms, first %6.1f ms, %d found",
                name, millis[ROUNDS / 2], millis[ROUNDS - 1], first, total);
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
