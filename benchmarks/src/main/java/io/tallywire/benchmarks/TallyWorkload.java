package io.tallywire.benchmarks;

import io.tallywire.aggregator.EvidenceReports;
import io.tallywire.aggregator.TallyConfig;
import io.tallywire.aggregator.TallyMapper;
import io.tallywire.aggregator.tally.ClaimLedger;
import io.tallywire.aggregator.tally.Report;
import io.tallywire.schemas.Claim;
import io.tallywire.schemas.ClaimTally;
import io.tallywire.schemas.Evidence;
import io.tallywire.schemas.Publisher;
import io.tallywire.schemas.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Does for one report after another what the aggregator does: reads what the article said before, writes the evidence,
 * keeps the ledger, and makes the tally's record. Reports are a second apart; each article has a text of its own, but every
 * fifth is a copy of an earlier one.
 */
final class TallyWorkload {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final String SENTENCE = "x".repeat(150);
    private static final int HASHES = 256;
    private static final int LARGEST_GAP = 1 << 24;
    private static final int COPIED = 5;

    private final RocksRows rows;
    private final TallyConfig config = TallyConfig.defaults();
    private final TallyMapper mapper = new TallyMapper(config);
    private final Random random = new Random(4);
    private long articles;
    private long published;

    TallyWorkload(RocksRows rows) {
        this.rows = rows;
    }

    /** The bytes of the tallies made so far. */
    long published() {
        return published;
    }

    /** Does with an article on a claim what the aggregator does. */
    void report(String claimKey, Evidence evidence) {
        published += bytes(tally(claimKey, count(claimKey, evidence)));
    }

    /** The same but for the tally, which changes nothing in the rows. */
    void fill(String claimKey, Evidence evidence) {
        count(claimKey, evidence);
    }

    private ClaimLedger count(String claimKey, Evidence evidence) {
        String articleId = evidence.getArticleId();
        Optional<Report> before = find(claimKey, articleId).map(EvidenceReports::of);
        ClaimLedger ledger = ClaimLedger.open(
                rows,
                config.windows(),
                claimKey,
                id -> find(claimKey, id).map(EvidenceReports::of),
                START + articles * 1000);
        rows.put(key(claimKey, articleId), bytes(evidence));
        ledger.replace(before, Optional.of(EvidenceReports.of(evidence)));
        ledger.save();
        return ledger;
    }

    private ClaimTally tally(String claimKey, ClaimLedger ledger) {
        return mapper.record(claimKey, ledger.tally(config.listedSources()).orElseThrow(), id -> find(claimKey, id)
                .orElseThrow());
    }

    /** A new article of a publisher. */
    Evidence article(int publisher) {
        long article = articles++;
        boolean copy = article % COPIED == 0 && article > 0;
        double figure = Math.rint(Math.exp(7 + 2 * random.nextGaussian()));
        Quantity quantity = Quantity.newBuilder()
                .setText("1,100")
                .setLow(figure)
                .setHigh(figure)
                .setPoint(figure)
                .setUnit("person")
                .build();
        return Evidence.newBuilder()
                .setArticleId(String.format(Locale.ROOT, "%064x", article))
                .setUrl("https://www.paper" + publisher + ".example/world/2026/01/01/a-story-" + article)
                .setPublisher(new Publisher("Paper " + publisher, "paper" + publisher + ".example"))
                .setPublishedAt(Instant.ofEpochMilli(START + article * 1000))
                .setEventTime(Instant.ofEpochMilli(START + article * 1000))
                .setFingerprint(text(copy ? article - 1 - random.nextInt(COPIED - 1) : article))
                .setClaims(List.of(Claim.newBuilder()
                        .setClaimKey("killed|soldier")
                        .setLabel("soldiers killed in Korvath")
                        .setSentence(SENTENCE)
                        .setQuantity(quantity)
                        .build()))
                .build();
    }

    /** A sketch of a text: hashes in order, as far apart as those of some 500 words are. */
    private static ByteBuffer text(long seed) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + HASHES));
        bytes.putInt(HASHES);
        SplittableRandom gaps = new SplittableRandom(seed);
        int hash = 0;
        for (int i = 0; i < HASHES; i++) {
            hash += gaps.nextInt(1, LARGEST_GAP);
            bytes.putInt(hash);
        }
        return bytes.flip();
    }

    private Optional<Evidence> find(String claimKey, String articleId) {
        return rows.get(key(claimKey, articleId)).map(TallyWorkload::evidence);
    }

    private static byte[] key(String claimKey, String articleId) {
        return ("evidence " + claimKey + "\0" + articleId).getBytes(StandardCharsets.UTF_8);
    }

    private static Evidence evidence(byte[] bytes) {
        try {
            return Evidence.getDecoder().decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private static byte[] bytes(Evidence evidence) {
        try {
            ByteBuffer encoded = Evidence.getEncoder().encode(evidence);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static int bytes(ClaimTally tally) {
        try {
            return ClaimTally.getEncoder().encode(tally).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }
}
