package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON objects, each a piece of its source: an article, several in one of the {@link JsonShape shapes} that hold
 * several, with {@code "withdrawn": true} the word that an article is taken back, or what an earlier run rejected.
 */
final class JsonReader implements ItemReader {
    private final String plain;
    private final Pieces pieces;
    private final Reading reading;
    private final JsonArticles articles;
    private final FieldNames names;
    private final JsonObjects json;
    private final Deque<InputItem> ahead = new ArrayDeque<>();

    /** @param plain what the record names as the origin of objects in our own shape */
    JsonReader(String plain, Pieces pieces, Reading reading) {
        this.plain = plain;
        this.pieces = pieces;
        this.reading = reading;
        this.articles = new JsonArticles(reading);
        this.names = new FieldNames(reading.options().fieldNames());
        this.json = new JsonObjects(reading.options().maxLineBytes(), names);
    }

    @Override
    public Optional<InputItem> next() throws IOException {
        while (ahead.isEmpty()) {
            Optional<Line> piece = pieces.nextNonBlank();
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            read(piece.get());
        }
        return Optional.of(ahead.remove());
    }

    private void read(Line piece) throws IOException {
        try {
            Map<String, JsonNode> object = json.parse(piece);
            if (!reading.again() && RejectedPiece.matches(object)) {
                ahead.addAll(new RejectedPiece(object, piece.in(reading.source())).read(reading));
                return;
            }
            JsonShape shape = JsonShape.of(object, plain);
            for (Map<String, JsonNode> article : shape.articles()) {
                ahead.add(read(new JsonFields(article, names), shape.origin(), piece));
            }
        } catch (UnreadableInputException e) {
            ahead.add(reading.reject(piece, e.reason()));
        }
    }

    private InputItem read(JsonFields fields, String origin, Line piece) {
        try {
            return articles.item(fields, origin, piece.in(reading.source()));
        } catch (UnreadableInputException e) {
            return reading.reject(piece, e.reason());
        }
    }
}
