package io.tallywire.ingestproducer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSource;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.ingestproducer.send.SendCallback;
import io.tallywire.ingestproducer.send.SendOutcome;
import io.tallywire.schemas.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final int ARTICLES = 50;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Set<String> stored = new TreeSet<>();

    @BeforeEach
    void writeInput() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            lines.append(i % 7 == 3 ? "bad\n" : "{\"headline\": \"H" + i + "\"}\n");
        }
        Files.writeString(input(), lines);
    }

    @Test
    void givenAllSent_whenRunAgain_thenNothingIsSentAgain() {
        run(new StoppingSink(Integer.MAX_VALUE, 1));

        IngestSummary again = run(new StoppingSink(Integer.MAX_VALUE, 1));

        assertThat(again.skipped()).isEqualTo(ARTICLES);
        assertThat(again.read()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givenSinkThatStopsAnywhereAndAnswersInAnyOrder_whenResumedUntilDone_thenNothingIsLost(long seed) {
        Random random = new Random(seed);
        boolean complete = false;
        for (int runs = 0; !complete && runs < 500; runs++) {
            complete = run(new StoppingSink(1 + random.nextInt(12), random.nextLong()))
                    .stopped()
                    .isEmpty();
        }

        assertThat(complete).isTrue();
        assertThat(stored).hasSize(ARTICLES - 7);
    }

    @Test
    void givenChangedFile_whenResumed_thenReadFromItsBeginning() throws IOException {
        run(new StoppingSink(Integer.MAX_VALUE, 1));
        Files.writeString(input(), "{\"headline\": \"New\"}\n");

        IngestSummary again = run(new StoppingSink(Integer.MAX_VALUE, 1));

        assertThat(again.sent()).isEqualTo(1);
        assertThat(again.skipped()).isZero();
    }

    @Test
    void givenLimit_whenResumed_thenTheNextOnes() {
        RunOptions three = RunOptions.defaults().limitedTo(3);

        run(new StoppingSink(Integer.MAX_VALUE, 1), three);
        run(new StoppingSink(Integer.MAX_VALUE, 1), three);

        assertThat(stored).containsExactly("H0", "H1", "H2", "H4", "H5", "H6");
    }

    @Test
    void givenInterrupt_whenRun_thenWhatWasSentIsWaitedForAndTheRestIsLeft() {
        StoppingSink sink = new StoppingSink(Integer.MAX_VALUE, 1);
        Checkpoint checkpoint = Checkpoint.in(file(), Clock.systemUTC(), false, "");
        try (ArticleInput input = articles(checkpoint)) {
            Ingest ingest = new Ingest(
                    sink,
                    new IngestListener() {},
                    Clock.systemUTC(),
                    RunOptions.defaults(),
                    checkpoint,
                    Optional.empty());
            sink.afterEach = ingest::interrupt;

            IngestSummary summary = ingest.run(input);

            assertThat(summary.interrupted()).isTrue();
            assertThat(summary.sent()).isEqualTo(1);
            assertThat(summary.unknown()).isZero();
        }
        assertThat(run(new StoppingSink(Integer.MAX_VALUE, 1)).skipped()).isEqualTo(1);
    }

    @Test
    void givenFileThatIsReplacedWhileItIsRead_whenResumed_thenTheNewOneIsReadFromItsBeginning() throws IOException {
        Checkpoint checkpoint = Checkpoint.in(file(), Clock.systemUTC(), false, "");
        try (ArticleInput input = articles(checkpoint)) {
            assertThat(input.hasNext()).isTrue();
            Files.writeString(input(), "{\"headline\": \"New\"}\n".repeat(ARTICLES + 1));
            checkpoint.read(input.next().location().source()).orElseThrow().run();
            checkpoint.close();
        }

        assertThat(run(new StoppingSink(Integer.MAX_VALUE, 1)).skipped()).isZero();
    }

    @Test
    void givenAnotherTopic_whenResumed_thenReadFromTheBeginningWithAWarning() {
        run(new StoppingSink(Integer.MAX_VALUE, 1));

        Checkpoint other = Checkpoint.in(file(), Clock.systemUTC(), false, "cluster/another");

        assertThat(other.warning()).hasValueSatisfying(text -> assertThat(text)
                .contains(file().toString(), "another topic", "from the beginning"));
        try (ArticleInput input = articles(other)) {
            assertThat(other.read(input.next().location().source())).isPresent();
        }
        other.close();
        assertThat(Checkpoint.in(file(), Clock.systemUTC(), false, "cluster/another")
                        .warning())
                .isEmpty();
    }

    @Test
    void givenSourceThatBreaksOff_whenResumedAndItDoesNot_thenNothingIsLeftOut() {
        String[] all = {"H0", "H1", "H2", "H3"};

        run(breakingOffAfter(2, all), new StoppingSink(Integer.MAX_VALUE, 1));
        assertThat(stored).containsExactly("H0", "H1");
        IngestSummary again = run(breakingOffAfter(all.length, all), new StoppingSink(Integer.MAX_VALUE, 1));

        assertThat(stored).containsExactly(all);
        assertThat(again.skipped()).isEqualTo(2);
        assertThat(again.rejected())
                .as("it is told again, since the end was not seen")
                .isEqualTo(1);
    }

    @Test
    void givenArchiveThatIsCutShort_whenResumed_thenItsDamageIsToldAgain() throws IOException {
        Path archive = folder.resolve("in.ndjson.gz");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"headline\": \"H\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(archive, Arrays.copyOf(packed.toByteArray(), packed.size() - 4));

        run(InputSource.of(archive), new StoppingSink(Integer.MAX_VALUE, 1));
        IngestSummary again = run(InputSource.of(archive), new StoppingSink(Integer.MAX_VALUE, 1));

        assertThat(again.rejected()).isEqualTo(1);
    }

    @Test
    void givenBrokenCheckpoint_whenOpened_thenTheMessageSaysWhatToDo() throws IOException {
        Files.writeString(file(), "{");

        assertThatThrownBy(() -> Checkpoint.in(file(), Clock.systemUTC(), false, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--reset");
    }

    private IngestSummary run(StoppingSink sink) {
        return run(sink, RunOptions.defaults());
    }

    private IngestSummary run(StoppingSink sink, RunOptions options) {
        Checkpoint checkpoint = Checkpoint.in(file(), Clock.systemUTC(), false, "");
        try (ArticleInput input = articles(checkpoint)) {
            return new Ingest(sink, new IngestListener() {}, Clock.systemUTC(), options, checkpoint, Optional.empty())
                    .run(input);
        }
    }

    private IngestSummary run(InputSource source, StoppingSink sink) {
        Checkpoint checkpoint = Checkpoint.in(file(), Clock.systemUTC(), false, "");
        try (ArticleInput input =
                new ArticleInput(List.of(checkpoint.follow(source)), InputOptions.defaults(), Clock.systemUTC())) {
            return new Ingest(
                            sink,
                            new IngestListener() {},
                            Clock.systemUTC(),
                            RunOptions.defaults(),
                            checkpoint,
                            Optional.empty())
                    .run(input);
        }
    }

    /** A file on a disk that fails once so many lines are read. */
    private InputSource breakingOffAfter(int lines, String... headlines) {
        List<InputStream> parts = new ArrayList<>();
        for (String headline : List.of(headlines).subList(0, lines)) {
            parts.add(new ByteArrayInputStream(
                    ("{\"headline\": \"" + headline + "\"}\n").getBytes(StandardCharsets.UTF_8)));
        }
        parts.add(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                throw new IOException("Input/output error");
            }
        });
        return InputSource.of(input().toString(), () -> new SequenceInputStream(Collections.enumeration(parts)));
    }

    private ArticleInput articles(Checkpoint checkpoint) {
        return new ArticleInput(
                List.of(checkpoint.follow(InputSource.of(input()))), InputOptions.defaults(), Clock.systemUTC());
    }

    private Path input() {
        return folder.resolve("in.ndjson");
    }

    private Path file() {
        return folder.resolve("checkpoint.json");
    }

    /** Stores some, in any order, and then goes away; what it did not answer for by then may be stored or not. */
    private final class StoppingSink implements ArticleSink {
        private final Random random;
        private final List<Runnable> pending = new ArrayList<>();
        private int left;
        private Runnable afterEach = () -> {};

        StoppingSink(int left, long seed) {
            this.left = left;
            this.random = new Random(seed);
        }

        @Override
        public void publish(Article article, SendCallback callback) {
            if (left-- <= 0) {
                callback.done(new SendOutcome.Unavailable("gone"));
                return;
            }
            pending.add(() -> {
                stored.add(article.getHeadline());
                callback.done(new SendOutcome.Acknowledged());
            });
            Collections.shuffle(pending, random);
            if (random.nextBoolean()) {
                pending.remove(0).run();
            }
            afterEach.run();
        }

        @Override
        public void withdraw(String articleId, SendCallback callback) {
            throw new AssertionError("nothing is withdrawn here");
        }

        @Override
        public void flush() {
            pending.forEach(Runnable::run);
            pending.clear();
        }

        @Override
        public void close() {}
    }
}
