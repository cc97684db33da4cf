package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Memory must not grow with the line, so this reads lines larger than the heap of a process of its own. */
class EndlessLineTest {
    private static final int LINE_BYTES = 20_000_000;
    private static final long ENDLESS_BYTES = 300_000_000;

    @Test
    void givenLinesLargerThanTheHeap_whenRead_thenRejectedAndTheRestGoesOn() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessLineTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output.lines().filter(line -> !line.startsWith("SLF4J")))
                .containsExactly(
                        "article in.ndjson:1",
                        "reject in.ndjson:2 20000000 bytes",
                        "article in.ndjson:3",
                        "reject in.ndjson:4 300000000 bytes",
                        "article in.ndjson:5");
    }

    /** The other process. */
    public static void main(String[] args) {
        InputStream in = join(
                text("{\"body\": \"1\"}\n"),
                new Repeated(LINE_BYTES),
                text("\n{\"body\": \"3\"}\n"),
                new Repeated(ENDLESS_BYTES),
                text("\n{\"body\": \"5\"}\n"));
        List<InputSource> sources = List.of(InputSource.of("in.ndjson", () -> in));
        try (ArticleInput input = new ArticleInput(sources, InputOptions.defaults(), Read.CLOCK)) {
            input.forEachRemaining(item -> System.out.println(describe(item)));
        }
    }

    private static String describe(InputItem item) {
        if (item instanceof Reject reject) {
            return "reject " + reject.location() + " "
                    + reject.reason().replaceAll(".* has (\\d+) bytes.*", "$1 bytes");
        }
        return "article " + item.location();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream join(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(new ArrayList<>(List.of(parts))));
    }

    /** The same letter over and over. */
    private static final class Repeated extends InputStream {
        private long left;

        Repeated(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
