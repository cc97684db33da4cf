package io.tallywire.claimextractor.extraction;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints how much time of the processor {@code extract} and {@code quantities} take together for texts of one repeated piece,
 * 100 kB, 1 MB and 10 MB long, and how many times as much as for the length before: {@code LengthRunner [PIECE...]}. What the
 * garbage collector takes stands in brackets.
 */
public final class LengthRunner {

    private static final int WARM_UP = 5;

    private static final int[] LENGTHS = {100_000, 1_000_000, 10_000_000};

    private static final Map<String, String> PIECES = new TreeMap<>(Map.ofEntries(
            Map.entry("words of news", "Officials said 12 people were killed in Paris on Monday. "),
            Map.entry("New York", "New York "),
            Map.entry("from 5 to 7", "from 5 to 7 "),
            Map.entry("USD1,700", "USD1,700 "),
            Map.entry("he said", "he said "),
            Map.entry("-5", "-5"),
            Map.entry("-5 and space", "-5 "),
            Map.entry("one and", "one and "),
            Map.entry("and", "and "),
            Map.entry("opening quotes", "“"),
            Map.entry("straight quotes", "\""),
            Map.entry("apostrophes", "'"),
            Map.entry("brackets", "("),
            Map.entry("bracketed numbers", "(5) "),
            Map.entry("capitals", "Abc "),
            Map.entry("capital letters", "A"),
            Map.entry("initials", "A."),
            Map.entry("digits", "7"),
            Map.entry("digits and commas", "1,000,"),
            Map.entry("digits and points", "1.2."),
            Map.entry("line feeds", "\n"),
            Map.entry("lines of numbers", "5\n"),
            Map.entry("zero-width spaces", "\u200B"),
            Map.entry("zero-width joiners", "a\u200D"),
            Map.entry("lone surrogates", "\uD800"),
            Map.entry("hyphens", "-"),
            Map.entry("joined words", "a-"),
            Map.entry("half", "half of a third "),
            Map.entry("hundred", "two hundred "),
            Map.entry("entities", "&nbsp;&amp;"),
            Map.entry("one word", "a"),
            Map.entry("parts of parts", "Of those, 20 died. "),
            Map.entry("one figure again", "About 50 people fled on Monday. "),
            Map.entry("quoted speech", "“12 died,” he said. ")));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LengthRunner() {}

    /** Measures the pieces that {@code args} name, or all. */
    public static void main(String[] args) {
        ClaimExtractor extractor = ClaimExtractor.create();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < WARM_UP; i++) {
            PIECES.values().forEach(piece -> run(extractor, piece.repeat(20_000 / piece.length())));
        }
        out.printf(Locale.ROOT, "heap of at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        for (Map.Entry<String, String> piece : PIECES.entrySet()) {
            if (args.length == 0 || List.of(args).contains(piece.getKey())) {
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %-18s", piece.getKey()));
                double last = 0;
                for (int length : LENGTHS) {
                    String text =
                            piece.getValue().repeat(length / piece.getValue().length());
                    long collecting = collecting();
                    long started = THREADS.getCurrentThreadCpuTime();
                    run(extractor, text);
                    double seconds = (THREADS.getCurrentThreadCpuTime() - started) / 1e9;
                    double collected = (collecting() - collecting) / 1e3;
                    line.append(String.format(
                            Locale.ROOT,
                            " | %6.2f (%.2f) %s",
                            seconds,
                            collected,
                            last == 0 ? "" : ratio(seconds, last)));
                    last = seconds;
                }
                out.println(line.append(" |"));
            }
        }
    }

    private static String ratio(double seconds, double last) {
        return String.format(Locale.ROOT, "x%.1f", seconds / last);
    }

    private static void run(ClaimExtractor extractor, String text) {
        int found = extractor.extract(new ArticleText("", text, null)).size()
                + extractor.quantities(text).size();
        if (found < 0) {
            throw new AssertionError();
        }
    }

    /** The milliseconds that the collectors have taken so far. */
    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
