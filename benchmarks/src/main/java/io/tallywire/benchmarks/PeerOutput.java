package io.tallywire.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/** Runs Kafka's own measurement of a producer, and reads what it prints. */
final class PeerOutput {
    /** The last line: "60000 records sent, 41234.5 records/sec (120.3 MB/sec), ...". */
    private static final Pattern RATE = Pattern.compile("(?m)^\\d+ records sent, ([\\d.]+) records/sec.* 99\\.9th");

    private PeerOutput() {}

    static double recordsPerSecond(List<String> arguments) throws Exception {
        PrintStream real = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ProducerPerformance.main(arguments.toArray(new String[0]));
        } finally {
            System.setOut(real);
        }
        Matcher rate = RATE.matcher(printed.toString(StandardCharsets.UTF_8));
        if (!rate.find()) {
            throw new IllegalStateException("kafka-producer-perf-test printed no rate: " + printed);
        }
        return Double.parseDouble(rate.group(1));
    }
}
