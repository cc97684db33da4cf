package io.tallywire.ingestproducer.input;

import io.tallywire.schemas.Article;
import java.util.Optional;

/**
 * A readable article, ready to be sent.
 *
 * @param article the record; its id is the key
 * @param givenId the id that the input gave it, which may be anything
 */
public record ParsedArticle(Article article, Optional<String> givenId, Location location) implements InputItem {}
