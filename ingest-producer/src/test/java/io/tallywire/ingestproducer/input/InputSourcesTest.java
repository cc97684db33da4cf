package io.tallywire.ingestproducer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class InputSourcesTest {
    private final InputSources sources =
            new InputSources(new ByteArrayInputStream("from stdin".getBytes(StandardCharsets.UTF_8)));

    @Test
    void givenFolder_whenFound_thenItsFilesBelowSortedWithoutHiddenOnesAndReadMe(@TempDir Path folder)
            throws IOException {
        for (String name : List.of("b.ndjson", "a/z.txt", "a/B.txt", ".hidden", "README.md", ".git/config", "c/.x")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, "x");
        }

        assertThat(sources.find(List.of(folder.toString())))
                .extracting(source -> folder.relativize(Path.of(source.name())).toString())
                .containsExactly(Path.of("a", "B.txt") + "", Path.of("a", "z.txt") + "", "b.ndjson");
    }

    @Test
    void givenFolderThatLinksToItself_whenFound_thenItEnds(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "x");
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(sources.find(List.of(folder.toString()))).hasSize(1);
    }

    @Test
    @Timeout(60)
    void givenFoldersThatComeAndGo_whenFoundAgainAndAgain_thenTheRestIsFound(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "x");
        AtomicBoolean going = new AtomicBoolean(true);
        Thread mover = new Thread(() -> comeAndGo(folder, going));
        mover.start();
        try {
            for (int look = 0; look < 2_000; look++) {
                assertThat(names(folder, "")).contains("a.txt");
            }
        } finally {
            going.set(false);
            mover.join();
        }
    }

    private static void comeAndGo(Path folder, AtomicBoolean going) {
        try {
            for (int number = 0; going.get(); number++) {
                Path passing = folder.resolve("passing" + number % 50);
                Files.createDirectory(passing);
                Path file = Files.createFile(passing.resolve("b.txt"));
                Files.delete(file);
                Files.delete(passing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givenDash_whenFound_thenStandardInput() throws IOException {
        InputSource source = sources.find(List.of("-")).get(0);

        assertThat(source.name()).isEqualTo("stdin");
        assertThat(source.open(Web.none()).bytes()).hasContent("from stdin");
    }

    @Test
    void givenPathThatDoesNotExist_whenFound_thenMessageNamesIt() {
        assertThatThrownBy(() -> sources.find(List.of("no-such-file.ndjson")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no file or folder no-such-file.ndjson");
    }

    @Test
    void givenPattern_whenFound_thenTheFilesThatItFitsInOrder(@TempDir Path folder) throws IOException {
        for (String name : List.of("2026/b.ndjson", "2026/a.ndjson", "2026/.c.ndjson", "2026/c.txt", "2025/d.ndjson")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, "x");
        }

        assertThat(names(folder, "/2026/*.ndjson")).containsExactly("2026/a.ndjson", "2026/b.ndjson");
        assertThat(names(folder, "/**/*.{txt,md}")).containsExactly("2026/c.txt");
        assertThat(names(folder, "/202[0-5]/?.ndjson")).containsExactly("2025/d.ndjson");
    }

    @Test
    void givenPatternThatFitsNothingOrIsNone_whenFound_thenTheMessageSaysSo(@TempDir Path folder) {
        assertThatThrownBy(() -> names(folder, "/*.none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/*.none");
        assertThatThrownBy(() -> names(folder, "/{a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("brackets");
    }

    private List<String> names(Path folder, String pattern) {
        return sources.find(List.of(folder + pattern)).stream()
                .map(source -> folder.relativize(Path.of(source.name())).toString())
                .toList();
    }
}
