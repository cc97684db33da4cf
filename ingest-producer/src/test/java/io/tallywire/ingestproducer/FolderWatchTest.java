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
import java.util.concurrent.CopyOnWriteArrayList;
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

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    @Test
    void givenFiles_whenWatched_thenEachIsGivenOnceAndAgainWhenItChanges() throws IOException {
        FolderWatch watch = watch();
        Files.writeString(folder.resolve("a.txt"), "one");
        assertThat(watch.next(warnings::add)).hasSize(1);

        Files.writeString(folder.resolve("b.txt"), "two");
        assertThat(watch.next(warnings::add))
                .extracting(InputSource::name)
                .containsExactly(folder.resolve("b.txt") + "");

        Files.writeString(folder.resolve("a.txt"), "one and more");
        assertThat(watch.next(warnings::add))
                .extracting(InputSource::name)
                .containsExactly(folder.resolve("a.txt") + "");
    }

    @Test
    void givenFileThatGrows_whenWatched_thenItIsGivenWhenItHasStoppedGrowing() throws Exception {
        Path file = Files.createFile(folder.resolve("a.txt"));
        AtomicBoolean growing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> grow(file, growing));
        writer.start();
        FolderWatch watch = new FolderWatch(sources(), List.of(folder.toString()), Duration.ofMillis(300));
        AtomicBoolean given = new AtomicBoolean();
        Thread watcher = new Thread(() -> given.set(!watch.next(warnings::add).isEmpty()));
        watcher.start();

        Awaitility.await().until(() -> Files.size(file) > 200);
        assertThat(given).isFalse();
        growing.set(false);
        writer.join();
        watcher.join();

        assertThat(given).isTrue();
    }

    @Test
    void givenFolderThatGoesAway_whenItIsBack_thenOnlyWhatIsNewInItIsGiven() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        FolderWatch watch = new FolderWatch(sources(), List.of(inbox.toString()), Duration.ofMillis(20));
        Files.writeString(inbox.resolve("a.txt"), "one");
        assertThat(watch.next(warnings::add)).hasSize(1);

        Path away = Files.move(inbox, folder.resolve("away"));
        Thread keeper = new Thread(() -> bringBack(away, inbox));
        keeper.start();

        assertThat(watch.next(warnings::add))
                .extracting(InputSource::name)
                .containsExactly(inbox.resolve("b.txt").toString());
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0))
                .contains("There is no file or folder " + inbox)
                .contains("it is waited for");
        assertThat(warnings.get(1)).isEqualTo("The folder " + inbox + " is back");
    }

    @Test
    void givenNothing_whenStopped_thenItReturnsWithNothing() throws InterruptedException {
        FolderWatch watch = new FolderWatch(sources(), List.of(folder.toString()), Duration.ofHours(1));
        Thread stopper = new Thread(watch::stop);
        stopper.start();

        assertThat(watch.next(warnings::add)).isEmpty();
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

    /** Once it was missed. */
    private void bringBack(Path from, Path to) {
        Awaitility.await().until(() -> !warnings.isEmpty());
        try {
            Files.writeString(from.resolve("b.txt"), "two");
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
