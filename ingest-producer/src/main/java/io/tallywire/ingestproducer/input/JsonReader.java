package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON objects, each a piece of its source: an article, several in one of the {@link JsonShape shapes} that hold
 * several, or with {@code "withdrawn": true} the word that an article is taken back.
 */
final class JsonReader implements ItemReader {
    private final String source;
    private final String plain;
    private final Pieces pieces;
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private final FieldNames names;
    private final JsonObjects json;
    private final Deque<InputItem> ahead = new ArrayDeque<>();

    /** @param plain what the record names as the origin of objects in our own shape */
    JsonReader(String source, String plain, Pieces pieces, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.plain = plain;
        this.pieces = pieces;
        this.options = options;
        this.assembler = assembler;
        this.names = new FieldNames(options.fieldNames());
        this.json = new JsonObjects(options.maxLineBytes(), names);
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        if (ahead.isEmpty()) {
            pieces.nextNonBlank().ifPresent(this::read);
        }
        return Optional.ofNullable(ahead.poll());
    }

    private void read(Line piece) {
        try {
            piece.requireText();
            JsonShape shape = JsonShape.of(json.parse(piece), plain);
            for (Map<String, JsonNode> article : shape.articles()) {
                ahead.add(read(new JsonFields(article, names), shape.origin(), piece));
            }
        } catch (UnreadableInputException e) {
            ahead.add(piece.reject(source, e.reason()));
        }
    }

    private InputItem read(JsonFields fields, String origin, Line piece) {
        try {
            return item(fields, origin, piece.in(source));
        } catch (UnreadableInputException e) {
            return piece.reject(source, e.reason());
        }
    }

    private InputItem item(JsonFields fields, String origin, Location location) throws UnreadableInputException {
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
                fields.label(Field.LANGUAGE).flatMap(LanguageTags::parse),
                fields.label(Field.SECTION),
                fields.label(Field.DATELINE),
                date(fields, Field.PUBLISHED_AT),
                date(fields, Field.MODIFIED_AT),
                fields.count(Field.VERSION).orElse(0),
                fields.label(Field.ORIGINATOR),
                origin);
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
}
