package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.ingestproducer.send.DeadLetter;
import io.tallywire.ingestproducer.send.SendCallback;
import io.tallywire.ingestproducer.send.SendOutcome;
import io.tallywire.schemas.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A sink that keeps what it is given and answers as it is told, at once or when flushed. */
final class CollectingSink implements ArticleSink {
    private final UnaryOperator<SendOutcome> answer;
    private final boolean late;
    private final List<String> published = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<Runnable> pending = new ArrayList<>();
    private int flushes;
    private boolean closed;

    private CollectingSink(UnaryOperator<SendOutcome> answer, boolean late) {
        this.answer = answer;
        this.late = late;
    }

    static CollectingSink acknowledging() {
        return new CollectingSink(outcome -> outcome, false);
    }

    static CollectingSink acknowledgingLate() {
        return new CollectingSink(outcome -> outcome, true);
    }

    static CollectingSink answering(SendOutcome outcome) {
        return new CollectingSink(ignored -> outcome, false);
    }

    @Override
    public void publish(Article article, SendCallback callback) {
        published.add(article.getHeadline());
        ids.add(article.getId());
        answer(callback);
    }

    @Override
    public void withdraw(String articleId, SendCallback callback) {
        withdrawn.add(articleId);
        answer(callback);
    }

    @Override
    public void deadLetter(DeadLetter letter) {
        deadLetters.add(letter);
    }

    @Override
    public void flush() {
        flushes++;
        pending.forEach(Runnable::run);
        pending.clear();
    }

    @Override
    public void close() {
        closed = true;
    }

    List<String> published() {
        return List.copyOf(published);
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    List<String> withdrawn() {
        return List.copyOf(withdrawn);
    }

    List<DeadLetter> deadLetters() {
        return List.copyOf(deadLetters);
    }

    int flushes() {
        return flushes;
    }

    boolean isClosed() {
        return closed;
    }

    private void answer(SendCallback callback) {
        Runnable done = () -> callback.done(answer.apply(new SendOutcome.Acknowledged()));
        if (late) {
            pending.add(done);
        } else {
            done.run();
        }
    }
}
