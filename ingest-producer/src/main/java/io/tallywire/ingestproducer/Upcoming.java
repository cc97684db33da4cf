package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.ParsedArticle;
import io.tallywire.ingestproducer.input.Withdrawal;
import io.tallywire.ingestproducer.send.ArticleSink;

/** An item whose turn will come, made ready to be sent if it is to be sent. */
record Upcoming(InputItem item, ArticleSink.Prepared prepared) {

    static Upcoming of(InputItem item, ArticleSink sink) {
        if (item instanceof ParsedArticle parsed) {
            return new Upcoming(item, sink.prepare(parsed.article()));
        }
        return new Upcoming(
                item,
                item instanceof Withdrawal withdrawal
                        ? callback -> sink.withdraw(withdrawal.articleId(), callback)
                        : callback -> {});
    }
}
