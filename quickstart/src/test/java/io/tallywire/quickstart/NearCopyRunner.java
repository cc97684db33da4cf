package io.tallywire.quickstart;

import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.claimextractor.fingerprint.TextFingerprint;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.schemas.Article;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Prints the pairs of articles of different publishers that share text, to label them by reading (docs/tally.md). */
final class NearCopyRunner {
    private static final double WORTH_A_LOOK = 0.3;
    private static final int LISTED = 16;

    private NearCopyRunner() {}

    /** Arguments: files of articles, one JSON object a line. */
    public static void main(String[] args) {
        List<Article> articles = new ArrayList<>();
        try (ArticleInput input = new ArticleInput(
                new InputSources(System.in).find(List.of(args)), InputOptions.defaults(), Clock.systemUTC())) {
            input.forEachRemaining(item -> {
                if (item instanceof ParsedArticle parsed) {
                    articles.add(parsed.article());
                }
            });
        }
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                print(articles.get(i), articles.get(j));
            }
        }
    }

    private static void print(Article one, Article other) {
        if (one.getPublisher().getDomain().equals(other.getPublisher().getDomain())) {
            return;
        }
        ByteBuffer oneText = TextFingerprint.of(one.getBody());
        ByteBuffer otherText = TextFingerprint.of(other.getBody());
        Optional<Fingerprint> first = Fingerprint.parse(oneText);
        Optional<Fingerprint> second = Fingerprint.parse(otherText);
        if (first.isPresent() && second.isPresent()) {
            double containment = first.get().containment(second.get());
            if (containment >= WORTH_A_LOOK) {
                Set<Integer> shared = smallest(oneText);
                shared.retainAll(smallest(otherText));
                System.out.printf(
                        Locale.ROOT, "%.2f  %2d  %s  %s%n", containment, shared.size(), one.getUrl(), other.getUrl());
            }
        }
    }

    /** The hashes by which the aggregator lists a text; 0 shared ones means that it never compares the two. */
    private static Set<Integer> smallest(ByteBuffer fingerprint) {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 1; i <= LISTED && i < fingerprint.remaining() / Integer.BYTES; i++) {
            hashes.add(fingerprint.getInt(i * Integer.BYTES));
        }
        return hashes;
    }
}
