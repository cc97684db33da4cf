package io.tallywire.ingestproducer.input;

/**
 * The word that an article is taken back.
 *
 * @param articleId the id of the article: 64 hex digits
 */
public record Withdrawal(String articleId, Location location) implements InputItem {}
