package io.tallywire.ingestproducer.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an earlier run rejected, with its raw text to be read once more. */
final class RejectedPiece {
    /** The names, beside those of fields, that must be kept to tell and to read a reject. */
    static final Set<String> NAMES = Set.of(
            RejectFields.SOURCE,
            RejectFields.LINE,
            RejectFields.BYTE_OFFSET,
            RejectFields.REASON,
            RejectFields.FORMAT,
            RejectFields.RAW,
            RejectFields.RAW_BASE64,
            RejectFields.CUT,
            RejectFields.URL);

    private final Map<String, JsonNode> object;
    private final Location location;

    /** @param location where the reject stands */
    RejectedPiece(Map<String, JsonNode> object, Location location) {
        this.object = object;
        this.location = location;
    }

    static boolean matches(Map<String, JsonNode> object) {
        return object.keySet().containsAll(RejectFields.ALWAYS);
    }

    /** The items in the raw text, all at the place of the reject. */
    List<InputItem> read(Reading reading) throws IOException, UnreadableInputException {
        requireWhole();
        Reading again = new Reading(
                text(RejectFields.SOURCE),
                InputFormat.named(text(RejectFields.FORMAT)).orElse(InputFormat.AUTO),
                Optional.empty(),
                url(),
                reading.options(),
                reading.assembler(),
                reading.web(),
                true);
        List<InputItem> items = new ArrayList<>();
        try (SourceReader reader =
                new SourceReader(new BufferedInputStream(new ByteArrayInputStream(bytes())), again)) {
            Optional<InputItem> item = reader.next();
            while (item.isPresent()) {
                items.add(placed(item.get()));
                item = reader.next();
            }
        }
        return items;
    }

    private void requireWhole() throws UnreadableInputException {
        if (object.containsKey(RejectFields.CUT)) {
            throw new UnreadableInputException("only the beginning of the raw text is here, so it can't be read again:"
                    + " correct it in " + text(RejectFields.SOURCE) + ", from byte " + text(RejectFields.BYTE_OFFSET));
        }
        if (text(RejectFields.RAW).isEmpty()) {
            throw new UnreadableInputException(
                    "this reject has no raw text: read " + text(RejectFields.SOURCE) + " again");
        }
    }

    private InputItem placed(InputItem item) {
        if (item instanceof ParsedArticle parsed) {
            return new ParsedArticle(parsed.article(), parsed.givenId(), location);
        }
        if (item instanceof Withdrawal withdrawal) {
            return new Withdrawal(withdrawal.articleId(), location);
        }
        return item instanceof Reject reject ? new Reject(location, reject.reason(), reject.input()) : item;
    }

    private byte[] bytes() throws UnreadableInputException {
        JsonNode exact = object.get(RejectFields.RAW_BASE64);
        if (exact == null) {
            return text(RejectFields.RAW).getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(exact.asText());
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(
                    "\"" + RejectFields.RAW_BASE64 + "\" is no Base64: leave it out to read \"raw\" instead");
        }
    }

    private Optional<String> url() {
        JsonNode url = object.get(RejectFields.URL);
        try {
            return url == null
                    ? Optional.empty()
                    : Optional.of(url.asText())
                            .filter(text -> !CanonicalUrl.parse(text).host().isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        JsonNode value = object.get(name);
        return value == null ? "" : value.asText();
    }
}
