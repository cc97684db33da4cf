package io.tallywire.benchmarks;

import io.tallywire.claimextractor.ExtractorConfig;
import io.tallywire.schemas.topic.Topics;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How fast a backlog is worked off, from the first commit on: how long apps take to start is another matter. */
final class Progress {
    private static final Duration LOOK = Duration.ofMillis(20);

    /** What {@code PipelineLag} waits at the end for nothing more to come. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Admin admin;
    private final long all;
    private final long before;
    private long firstNanos;
    private long first;

    /** @param articles those of the backlog */
    Progress(Admin admin, long articles) throws ExecutionException, InterruptedException {
        this.admin = admin;
        this.all = articles;
        this.before = committed();
    }

    /** Waits for the claim extractor's first commit. */
    void awaitFirst() throws ExecutionException, InterruptedException {
        while (first == 0) {
            LockSupport.parkNanos(LOOK.toNanos());
            first = committed() - before;
        }
        firstNanos = System.nanoTime();
    }

    /** Now that nothing lags. */
    String rate() {
        double seconds = (System.nanoTime() - firstNanos - QUIET.toNanos()) / 1e9;
        return String.format(
                Locale.ROOT, "%,d articles in %.1f s: %,.0f/s", all - first, seconds, (all - first) / seconds);
    }

    private long committed() throws ExecutionException, InterruptedException {
        try {
            return admin
                    .listConsumerGroupOffsets(ExtractorConfig.DEFAULT_APPLICATION_ID)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(one -> one.getKey().topic().equals(Topics.ARTICLES.name()) && one.getValue() != null)
                    .mapToLong(one -> one.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }
}
