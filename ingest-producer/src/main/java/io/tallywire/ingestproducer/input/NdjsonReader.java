package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.io.IOException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads one JSON object a line: an article, or with {@code "withdrawn": true} the word that it is taken back. */
final class NdjsonReader implements ItemReader {
    private static final String ORIGIN = "ndjson";

    private final String source;
    private final LineReader lines;
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private final JsonObjects json;

    NdjsonReader(String source, LineReader lines, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.lines = lines;
        this.options = options;
        this.assembler = assembler;
        this.json = new JsonObjects(options.maxLineBytes());
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        return lines.nextNonBlank().map(this::read);
    }

    private InputItem read(Line line) {
        try {
            line.requireText();
            return item(json.parse(line.bytes()), line.in(source));
        } catch (UnreadableInputException e) {
            return line.reject(source, e.reason());
        }
    }

    private InputItem item(JsonFields fields, Location location) throws UnreadableInputException {
        Optional<CanonicalUrl> url = url(fields);
        Optional<String> givenId = fields.identifier(Field.ID);
        PublisherIdentity publisher = PublisherIdentity.of(
                fields.label(Field.PUBLISHER).or(options::publisher),
                fields.inner(Field.PUBLISHER, "domain", "url"),
                url);
        if (fields.flag(Field.WITHDRAWN)) {
            String id = ArticleAssembler.idWithoutText(url, givenId, publisher)
                    .orElseThrow(() -> new UnreadableInputException("\"withdrawn\" is true but nothing says of which "
                            + "article: give its url, or its id and its publisher"));
            return new Withdrawal(id, location);
        }
        ArticleDraft draft = new ArticleDraft(
                url,
                givenId,
                publisher,
                fields.string(Field.HEADLINE).orElse(""),
                fields.string(Field.BODY).orElse(""),
                fields.label(Field.DESCRIPTION),
                fields.labels(Field.AUTHORS),
                fields.label(Field.LANGUAGE).flatMap(NdjsonReader::languageTag),
                fields.label(Field.SECTION),
                fields.label(Field.DATELINE),
                date(fields, Field.PUBLISHED_AT),
                date(fields, Field.MODIFIED_AT),
                fields.count(Field.VERSION).orElse(0),
                fields.label(Field.ORIGINATOR),
                ORIGIN);
        return assembler.assemble(draft, location);
    }

    private static Optional<CanonicalUrl> url(JsonFields fields) throws UnreadableInputException {
        try {
            return fields.string(Field.URL).map(CanonicalUrl::parse);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Instant> date(JsonFields fields, Field field) throws UnreadableInputException {
        Optional<JsonFields.Named> value = fields.usable(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonNode node = value.get().node();
        Optional<Instant> date = node.isNumber()
                ? Dates.ofEpoch(node.doubleValue())
                : node.isTextual() ? Dates.parse(node.textValue()) : Optional.empty();
        if (date.isEmpty()) {
            throw value.get().unreadable("must be a date such as 2026-01-31T18:30:00Z");
        }
        return date;
    }

    /** The tag as BCP 47 writes it; "en_gb" is "en-GB". Empty for what is no tag, such as "English (UK)". */
    private static Optional<String> languageTag(String text) {
        try {
            return Optional.of(new Locale.Builder()
                            .setLanguageTag(text.replace('_', '-'))
                            .build()
                            .toLanguageTag())
                    .filter(tag -> !tag.equals("und"));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
