package io.tallywire.ingestproducer.input;

import io.tallywire.schemas.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bytes as the producer does, at a fixed time. */
final class Read {
    static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Read() {}

    static InputOptions options(InputFormat format) {
        return new InputOptions(
                format,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                InputOptions.DEFAULT_MAX_ARTICLE_BYTES,
                InputOptions.DEFAULT_MAX_LINE_BYTES);
    }

    static List<InputItem> all(String name, InputOptions options, byte[] content) {
        InputSource source = InputSource.of(name, () -> new ByteArrayInputStream(content));
        List<InputItem> items = new ArrayList<>();
        try (ArticleInput input = new ArticleInput(List.of(source), options, CLOCK)) {
            input.forEachRemaining(items::add);
        }
        return items;
    }

    static List<InputItem> lines(String content) {
        return all("in.ndjson", InputOptions.defaults(), content.getBytes(StandardCharsets.UTF_8));
    }

    static InputItem line(String content) {
        List<InputItem> items = lines(content);
        if (items.size() != 1) {
            throw new AssertionError("one item expected, found " + items);
        }
        return items.get(0);
    }

    static Article article(String content) {
        return article(line(content));
    }

    static Article article(InputItem item) {
        if (item instanceof ParsedArticle parsed) {
            return parsed.article();
        }
        throw new AssertionError("an article expected, found " + item);
    }

    static String rejection(String content) {
        return rejection(line(content));
    }

    static String rejection(InputItem item) {
        if (item instanceof Reject reject) {
            return reject.reason();
        }
        throw new AssertionError("a reject expected, found " + item);
    }
}
