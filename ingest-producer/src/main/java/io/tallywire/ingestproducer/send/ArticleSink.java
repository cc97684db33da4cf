package io.tallywire.ingestproducer.send;

import io.tallywire.schemas.Article;
import java.util.Optional;

/** Takes articles and withdrawals. Those of one article arrive in the order in which they were given. */
public interface ArticleSink extends AutoCloseable {

    /** Sends an article under its id; may wait while too much is under way. */
    void publish(Article article, SendCallback callback);

    /** Does what can be done of the work before the article's turn comes, on any thread. */
    default Prepared prepare(Article article) {
        return callback -> publish(article, callback);
    }

    /** Takes an article back. */
    void withdraw(String articleId, SendCallback callback);

    /** Tells who watches the pipeline of something that can't be sent; does nothing where nobody watches. */
    default void deadLetter(DeadLetter letter) {}

    /** What went wrong beside the articles, and is no reason to stop; each is told once. */
    default Optional<String> warning() {
        return Optional.empty();
    }

    /** Names the topic, so that no other one is ever taken for it; empty where there is none. */
    default String destination() {
        return "";
    }

    /** Waits until every record given so far has its outcome. */
    void flush();

    /** Gives up what is under way after a while; {@link #flush()} first to lose nothing. */
    @Override
    void close();

    /** An article that is ready to be sent. */
    @FunctionalInterface
    interface Prepared {
        /** As {@link #publish}, to be called once. */
        void send(SendCallback callback);
    }
}
