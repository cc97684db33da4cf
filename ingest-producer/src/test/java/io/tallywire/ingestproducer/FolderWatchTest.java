package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.input.InputSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void givenFiles_whenWatched_thenEachIsGivenOnceAndAgainWhenItChanges() throws IOException {
        FolderWatch watch = watch();
        Files.writeString(folder.resolve("a.txt"), "one");
        assertThat(watch.next()).hasSize(1);

        Files.writeString(folder.resolve("b.txt"), "two");
        assertThat(watch.next()).extracting(InputSource::name).containsExactly(folder.resolve("b.txt") + "");

        Files.writeString(folder.resolve("a.txt"), "one and more");
        assertThat(watch.next()).extracting(InputSource::name).containsExactly(folder.resolve("a.txt") + "");
    }

    @Test
    void givenFileThatGrows_whenWatched_thenItIsGivenWhenItHasStoppedGrowing() throws Exception {
        Path file = Files.createFile(folder.resolve("a.txt"));
        AtomicBoolean growing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> grow(file, growing));
        writer.start();
        FolderWatch watch = new FolderWatch(sources(), List.of(folder.toString()), Duration.ofMillis(300));
        AtomicBoolean given = new AtomicBoolean();
        Thread watcher = new Thread(() -> given.set(!watch.next().isEmpty()));
        watcher.start();

        Awaitility.await().until(() -> Files.size(file) > 200);
        assertThat(given).isFalse();
        growing.set(false);
        writer.join();
        watcher.join();

        assertThat(given).isTrue();
    }

    @Test
    void givenNothing_whenStopped_thenItReturnsWithNothing() throws InterruptedException {
        FolderWatch watch = new FolderWatch(sources(), List.of(folder.toString()), Duration.ofHours(1));
        Thread stopper = new Thread(watch::stop);
        stopper.start();

        assertThat(watch.next()).isEmpty();
        stopper.join();
    }

    @Test
    void givenNoFolder_whenWatched_thenTheMessageNamesIt() {
        assertThatThrownBy(() -> new FolderWatch(sources(), List.of("no-such-folder"), Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--watch no-such-folder is no folder");
    }

    private FolderWatch watch() {
        return new FolderWatch(sources(), List.of(folder.toString()), Duration.ofMillis(20));
    }

    private static InputSources sources() {
        return new InputSources(InputStream.nullInputStream());
    }

    private static void grow(Path file, AtomicBoolean growing) {
        try {
            while (growing.get()) {
                Files.writeString(file, "x", StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
