package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.Dates;
import io.tallywire.ingestproducer.input.InputFormat;
import io.tallywire.ingestproducer.input.InputOptions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how the input is read; a picocli mixin. */
final class InputFlags {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "auto (by name and content), ndjson, json (arrays, objects over several lines), feed (RSS,"
                    + " Atom), sitemap, html, warc, markdown, or text (a file is an article, its first line the"
                    + " headline). Default: auto.")
    private InputFormat format = InputFormat.AUTO;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "The publisher, by name or domain, of articles that name none.")
    private Optional<String> publisher = Optional.empty();

    @Option(
            names = "--published-at",
            paramLabel = "DATE",
            description = "When articles were published that don't say it, such as 2026-01-31T18:30:00Z.")
    private Optional<String> publishedAt = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "THEIRS=OURS",
            description = "Another name of a field in JSON, with dots for what lies inside an object, such as"
                    + " content.story=body. Can be given several times.")
    private Map<String, String> map = Map.of();

    /** @throws IllegalArgumentException when one of them can't be used */
    InputOptions options() {
        return new InputOptions(
                format,
                publisher,
                publishedAt.map(InputFlags::date),
                map,
                InputOptions.DEFAULT_MAX_ARTICLE_BYTES,
                InputOptions.DEFAULT_MAX_LINE_BYTES);
    }

    private static Instant date(String text) {
        return Dates.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("--published-at is \"" + text
                        + "\", which is no date that can be read: give one such as 2026-01-31T18:30:00Z"));
    }

    /** Takes the names in lower case, as the help writes them. */
    static final class FormatConverter implements ITypeConverter<InputFormat> {
        @Override
        public InputFormat convert(String value) {
            return InputFormat.named(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is no format: give one of " + InputFormat.labels()));
        }
    }
}
