package io.tallywire.quickstart;

import io.tallywire.aggregator.tally.Fingerprint;
import io.tallywire.claimextractor.fingerprint.TextFingerprint;
import io.tallywire.ingestproducer.input.ArticleInput;
import io.tallywire.ingestproducer.input.InputOptions;
import io.tallywire.ingestproducer.input.InputSources;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.schemas.Article;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints the pairs of articles of different publishers that share text, to label them by reading (docs/tally.md). */
final class NearCopyRunner {
    private static final double WORTH_A_LOOK = 0.3;

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
        Optional<Fingerprint> first = Fingerprint.parse(TextFingerprint.of(one.getBody()));
        Optional<Fingerprint> second = Fingerprint.parse(TextFingerprint.of(other.getBody()));
        if (first.isPresent() && second.isPresent()) {
            double containment = first.get().containment(second.get());
            if (containment >= WORTH_A_LOOK) {
                System.out.printf(Locale.ROOT, "%.2f  %s  %s%n", containment, one.getUrl(), other.getUrl());
            }
        }
    }
}
