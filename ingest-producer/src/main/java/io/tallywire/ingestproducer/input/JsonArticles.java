package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.article.PublisherIdentity;
import java.time.Instant;
import java.util.Optional;

/** Makes an article, or the word that it is taken back, of the fields of one JSON object. */
final class JsonArticles {
    private final InputOptions options;
    private final ArticleAssembler assembler;
    private final Optional<String> base;

    JsonArticles(Reading reading) {
        this.options = reading.options();
        this.assembler = reading.assembler();
        this.base = reading.url();
    }

    /** An article or a withdrawal. */
    InputItem item(JsonFields fields, String origin, Location location) throws UnreadableInputException {
        if (fields.flag(Field.WITHDRAWN)) {
            Optional<CanonicalUrl> url = url(fields);
            String id = ArticleAssembler.idWithoutText(url, fields.identifier(Field.ID), publisher(fields, url))
                    .orElseThrow(() -> new UnreadableInputException("\"withdrawn\" is true but nothing says of which "
                            + "article: give its url, or its id and its publisher"));
            return new Withdrawal(id, location);
        }
        return assembler.assemble(draft(fields, origin), location);
    }

    /** An article. */
    ArticleDraft draft(JsonFields fields, String origin) throws UnreadableInputException {
        Optional<CanonicalUrl> url = url(fields);
        return new ArticleDraft(
                url,
                fields.identifier(Field.ID),
                publisher(fields, url),
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
    }

    private PublisherIdentity publisher(JsonFields fields, Optional<CanonicalUrl> url) {
        return PublisherIdentity.of(
                fields.label(Field.PUBLISHER).or(options::publisher),
                fields.inner(Field.PUBLISHER, "domain", "url"),
                url);
    }

    private Optional<CanonicalUrl> url(JsonFields fields) throws UnreadableInputException {
        try {
            return fields.string(Field.URL).map(url -> CanonicalUrl.parse(Links.absolute(base, url)));
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
