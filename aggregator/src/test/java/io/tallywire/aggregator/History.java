package io.tallywire.aggregator;

import io.tallywire.aggregator.TallyConfig.ClockMode;
import io.tallywire.schemas.ArticleClaims;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random histories of a few articles, and what stands after them by the plain rules. */
final class History {
    static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    static final Instant INGESTED = MORNING.plus(Duration.ofDays(20));
    private static final int UNDATED = 1;
    private static final int UNPUBLISHED = 3;
    private static final int AHEAD = 4;
    private static final List<String> KEYS = List.of("killed|soldier", "killed|soldier|x", "injured|person");

    private History() {}

    /**
     * One record of the topic.
     *
     * @param hour when the version was made, or the article was withdrawn
     * @param figures a figure for each key of {@link #KEYS}, 0 for none; empty for a withdrawal
     */
    record Event(int article, int hour, List<Integer> figures) {
        String id() {
            return "article" + article;
        }

        boolean isWithdrawal() {
            return figures.isEmpty();
        }

        Instant at() {
            return MORNING.plus(Duration.ofHours(hour));
        }

        /** What it says; empty for a withdrawal. */
        Optional<ArticleClaims> claims() {
            return isWithdrawal() ? Optional.empty() : Optional.of(History.claims(this));
        }

        /** The record's timestamp: a withdrawal counts from then. */
        Instant timestamp() {
            return isWithdrawal() ? at() : INGESTED;
        }
    }

    static TallyConfig config(ClockMode clock, boolean coalesced) {
        return TallyConfig.defaults()
                .withClock(clock)
                .withPublishInterval(coalesced ? Duration.ofMillis(300) : Duration.ZERO)
                .withListedSources(3);
    }

    /** The tallies of what stands. */
    static Map<String, ClaimTally> batch(List<Event> history, TallyConfig config, Instant now) {
        return new BatchTallies(config)
                .of(settled(history).stream().map(History::claims).toList(), INGESTED, now);
    }

    /** How far event time has come. */
    static Instant eventTime(List<Event> history) {
        return history.stream()
                .filter(event -> !event.isWithdrawal())
                .flatMap(event -> EventTime.ofClock(claims(event), INGESTED.toEpochMilli()).stream())
                .max(Instant::compareTo)
                .orElse(MORNING);
    }

    /** The version of each article that counts: the newest (of equal ones the last), unless it was withdrawn later. */
    private static Collection<Event> settled(List<Event> history) {
        Map<String, Event> newest = new TreeMap<>();
        history.stream()
                .filter(event -> !event.isWithdrawal())
                .forEach(event -> newest.merge(event.id(), event, (old, now) -> now.hour() >= old.hour() ? now : old));
        history.stream()
                .filter(Event::isWithdrawal)
                .forEach(event -> newest.computeIfPresent(
                        event.id(), (id, version) -> made(version).isAfter(event.at()) ? version : null));
        return newest.values();
    }

    /** One article has no dates at all, one only that of its version, and one is dated far ahead. */
    private static Optional<Instant> publishedAt(int article) {
        return switch (article) {
            case UNDATED, UNPUBLISHED -> Optional.empty();
            case AHEAD -> Optional.of(Instant.parse("2099-01-01T00:00:00Z"));
            default -> Optional.of(MORNING.plus(Duration.ofHours(5L * article * article)));
        };
    }

    private static Instant made(Event event) {
        return event.article() == UNDATED ? INGESTED : event.at();
    }

    /** Three texts, of which each has three quarters in common with the next; some articles have none. */
    private static ByteBuffer sketch(int article) {
        int hashes = article % 4 == 0 ? 0 : 60;
        ByteBuffer bytes = ByteBuffer.allocate(hashes == 0 ? 0 : 4 * (1 + hashes));
        if (hashes > 0) {
            bytes.putInt(hashes);
            IntStream.range(0, hashes).forEach(hash -> bytes.putInt(article % 4 * 15 + hash));
        }
        return bytes.flip();
    }

    private static ArticleClaims claims(Event event) {
        List<Claim> claims = new ArrayList<>();
        for (int key = 0; key < KEYS.size(); key++) {
            double figure = event.figures().get(key);
            if (figure > 0) {
                claims.add(Claim.newBuilder()
                        .setClaimKey(KEYS.get(key))
                        .setQuantity(Quantity.newBuilder()
                                .setLow(event.article() == 5 ? null : Double.valueOf(figure))
                                .setHigh(event.article() == 2 ? null : Double.valueOf(figure + event.article() % 2))
                                .setPoint(figure)
                                .build())
                        .build());
            }
        }
        String publisher = "paper" + event.article() % 4;
        return ArticleClaims.newBuilder()
                .setArticleId(event.id())
                .setPublisher(new Publisher(publisher, publisher + ".example"))
                .setOriginator(event.article() % 3 == 0 ? "Meridian" : null)
                .setPublishedAt(publishedAt(event.article()).orElse(null))
                .setModifiedAt(event.article() == UNDATED ? null : event.at())
                .setVersion(event.hour())
                .setFingerprint(sketch(event.article()))
                .setContentHash("same")
                .setClaims(claims)
                .build();
    }

    /** Any histories of so many events at most. */
    static Arbitrary<List<Event>> any(int most) {
        Arbitrary<List<Integer>> figures =
                Arbitraries.integers().between(0, 3).list().ofSize(KEYS.size());
        Arbitrary<List<Integer>> withdrawn = Arbitraries.just(List.of());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.frequencyOf(Tuple.of(5, figures), Tuple.of(1, withdrawn)))
                .as(Event::new)
                .list()
                .ofMaxSize(most);
    }
}
