package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small archive that unpacks to more than the heap of the process that reads it. */
class DecompressionBombTest {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int CHUNKS = 400;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"GZIP", "ZSTD"})
    void givenBomb_whenReadWithASmallHeap_thenRejectedAndTheRestGoesOn(Compression compression) throws Exception {
        Path bomb = folder.resolve("bomb.ndjson");
        write(bomb, compression);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecompressionBombTest.class.getName(),
                        bomb.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.size(bomb)).isLessThan(CHUNK_BYTES);
        assertThat(output.lines().filter(line -> !line.startsWith("SLF4J")))
                .containsExactly("ParsedArticle 1", "Reject 2", "ParsedArticle 3");
    }

    /** The other process. */
    public static void main(String[] args) {
        List<InputSource> sources = List.of(InputSource.of(Path.of(args[0])));
        try (ArticleInput input = new ArticleInput(sources, InputOptions.defaults(), Read.CLOCK)) {
            input.forEachRemaining(item -> System.out.println(
                    item.getClass().getSimpleName() + " " + item.location().line()));
        }
    }

    private static void write(Path bomb, Compression compression) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        Arrays.fill(chunk, (byte) 'x');
        try (OutputStream out =
                CompressionTest.packing(compression, new BufferedOutputStream(Files.newOutputStream(bomb)))) {
            out.write("{\"body\": \"1\"}\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < CHUNKS; i++) {
                out.write(chunk);
            }
            out.write("\n{\"body\": \"3\"}\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
