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

    JsonArticles(InputOptions options, ArticleAssembler assembler) {
        this.options = options;
        this.assembler = assembler;
    }

    /** An article or a withdrawal. */
    InputItem item(JsonFields fields, String origin, Location location) throws UnreadableInputException {
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
