package io.tallywire.ingestproducer.input;

/** What one line, or one text file, turned out to be. */
public sealed interface InputItem permits ParsedArticle, Withdrawal, Reject {
    /** Where it stands. */
    Location location();
}
