package io.tallywire.ingestproducer.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallywire.ingestproducer.article.ContentHash;
import io.tallywire.ingestproducer.http.Validators;
import io.tallywire.schemas.Article;
import io.tallywire.schemas.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentMemoryTest {
    private static final Instant MORNING = Instant.parse("2026-03-17T09:00:00Z");
    private static final Validators VALIDATORS =
            new Validators("https://example.com/feed", Optional.of("\"1\""), Optional.empty());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void givenAcknowledgedArticle_whenAskedInALaterRun_thenKnown() {
        try (SentMemory memory = open()) {
            memory.sending(article(1, "text", MORNING)).run();
        }

        try (SentMemory memory = open()) {
            assertThat(memory.isKnown(article(1, "text", MORNING))).isTrue();
            assertThat(memory.isKnown(article(2, "text", MORNING))).isFalse();
            assertThat(memory.isKnown(article(1, "other text", MORNING))).isFalse();
        }
    }

    @Test
    void givenArticleThatWasNotAcknowledged_whenAsked_thenUnknown() {
        try (SentMemory memory = open()) {
            Runnable acknowledged = memory.sending(article(1, "text", MORNING));
            assertThat(memory.isKnown(article(1, "text", MORNING))).isFalse();

            acknowledged.run();
            assertThat(memory.isKnown(article(1, "text", MORNING))).isTrue();
        }
    }

    @Test
    void givenRevisionThatIsNotAcknowledged_whenTheFirstVersionComesAgain_thenItIsUnknown() {
        try (SentMemory memory = open()) {
            memory.sending(article(1, "first", MORNING)).run();
            Runnable revision = memory.sending(article(1, "second", MORNING));

            assertThat(memory.isKnown(article(1, "first", MORNING))).isFalse();
            revision.run();
            assertThat(memory.isKnown(article(1, "first", MORNING))).isFalse();
        }
    }

    @Test
    void givenTwoVersionsThatAreAcknowledgedInAnyOrder_whenAsked_thenTheLastSentIsKnown() {
        try (SentMemory memory = open()) {
            Runnable first = memory.sending(article(1, "first", MORNING));
            Runnable second = memory.sending(article(1, "second", MORNING));
            second.run();
            first.run();

            assertThat(memory.isKnown(article(1, "second", MORNING))).isTrue();
            assertThat(memory.isKnown(article(1, "first", MORNING))).isFalse();
        }
    }

    @Test
    void givenOlderVersionThatComesLate_whenAsked_thenKnown() {
        try (SentMemory memory = open()) {
            memory.sending(article(1, "second", MORNING.plusSeconds(60))).run();

            assertThat(memory.isKnown(article(1, "first", MORNING))).isTrue();
            assertThat(memory.isKnown(article(1, "third", MORNING.plusSeconds(120))))
                    .isFalse();
        }
    }

    @Test
    void givenWithdrawal_whenTheArticleComesAgain_thenItIsUnknown() {
        try (SentMemory memory = open()) {
            Article article = article(1, "text", MORNING);
            memory.sending(article).run();
            memory.withdrawing(article.getId()).run();

            assertThat(memory.isWithdrawn(article.getId())).isTrue();
            assertThat(memory.isKnown(article)).isFalse();
        }
    }

    @Test
    void givenAnotherTopic_whenOpened_thenNothingIsKnown() {
        try (SentMemory memory = open()) {
            memory.sending(article(1, "text", MORNING)).run();
        }

        try (SentMemory memory = SentMemory.open(file(), "cluster/other")) {
            assertThat(memory.isKnown(article(1, "text", MORNING))).isFalse();
        }
    }

    @Test
    void givenMoreArticlesThanItHolds_whenAsked_thenTheLatestAreKnownAndItDoesNotGrow() {
        try (SentMemory memory = SentMemory.open(file(), "cluster/topic", 100)) {
            memory.sending(article(0, "text", MORNING)).run();
            for (int i = 1; i < 1_000; i++) {
                memory.sending(article(i, "text", MORNING)).run();
                assertThat(memory.isKnown(article(0, "text", MORNING))).isTrue(); // asked for, so it stays
            }

            assertThat(memory.size()).isLessThanOrEqualTo(200);
            assertThat(memory.isKnown(article(999, "text", MORNING))).isTrue();
            assertThat(memory.isKnown(article(1, "text", MORNING))).isFalse();
        }
    }

    @Test
    void givenFileInUse_whenOpened_thenTheMessageSaysSo() {
        try (SentMemory memory = open()) {
            assertThat(memory.size()).isZero();
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("let no other run use it");
        }
    }

    @Test
    void givenDamagedFile_whenOpened_thenTheMessageSaysHowToForgetIt() throws IOException {
        Files.writeString(file(), "nothing of the kind".repeat(1_000));

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--reset");
    }

    @Test
    void givenDocumentOfWhichAllIsSent_whenAskedInALaterRun_thenItsValidatorsAreKnown() {
        try (SentMemory memory = open()) {
            memory.documents().fetched("https://example.com/feed", VALIDATORS, "source");
            memory.complete();
        }

        try (SentMemory memory = open()) {
            assertThat(memory.documents().known("https://example.com/feed")).contains(VALIDATORS);
        }
    }

    @Test
    void givenDocumentOfWhichSomethingWasRejectedOrNotSent_whenAskedInALaterRun_thenUnknown() {
        try (SentMemory memory = open()) {
            memory.documents().fetched("https://example.com/feed", VALIDATORS, "source");
            memory.rejected("source");
            memory.complete();
            memory.documents().fetched("https://example.com/other", VALIDATORS, "source");
        }

        try (SentMemory memory = open()) {
            assertThat(memory.documents().known("https://example.com/feed")).isEmpty();
            assertThat(memory.documents().known("https://example.com/other")).isEmpty();
        }
    }

    private SentMemory open() {
        return SentMemory.open(file(), "cluster/topic");
    }

    private Path file() {
        return folder.resolve("sent");
    }

    private static Article article(int number, String body, Instant modified) {
        return Article.newBuilder()
                .setId(ContentHash.of("article", String.valueOf(number)))
                .setHeadline("Headline")
                .setBody(body)
                .setPublisher(new Publisher("Example Times", "example.com"))
                .setModifiedAt(modified)
                .setContentHash(ContentHash.of("Headline", body))
                .build();
    }
}
