package io.tallywire.ingestproducer.send;

import io.tallywire.schemas.Article;
import java.io.PrintStream;
import java.util.Optional;

/** Prints the records that would be sent, one JSON object a line: {@code {"key": ID, "value": ARTICLE or null}}. */
public final class DryRunSink implements ArticleSink {
    private final PrintStream out;
    private final ArticleJson json = new ArticleJson();

    /** @param out stays the caller's to close */
    public DryRunSink(PrintStream out) {
        this.out = out;
    }

    @Override
    public void publish(Article article, SendCallback callback) {
        print(json.record(article.getId(), Optional.of(article)), callback);
    }

    @Override
    public void withdraw(String articleId, SendCallback callback) {
        print(json.record(articleId, Optional.empty()), callback);
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }

    private void print(String line, SendCallback callback) {
        // Not println: its line break depends on the machine.
        out.print(line + "\n");
        callback.done(
                out.checkError()
                        ? new SendOutcome.Unavailable("The output was closed: whatever reads it stopped reading")
                        : new SendOutcome.Acknowledged());
    }
}
