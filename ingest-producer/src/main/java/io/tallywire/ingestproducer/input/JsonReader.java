package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
    private final JsonArticles articles;
    private final FieldNames names;
    private final JsonObjects json;
    private final Deque<InputItem> ahead = new ArrayDeque<>();

    /** @param plain what the record names as the origin of objects in our own shape */
    JsonReader(String source, String plain, Pieces pieces, InputOptions options, ArticleAssembler assembler) {
        this.source = source;
        this.plain = plain;
        this.pieces = pieces;
        this.articles = new JsonArticles(options, assembler);
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
            return articles.item(fields, origin, piece.in(source));
        } catch (UnreadableInputException e) {
            return piece.reject(source, e.reason());
        }
    }
}
