package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.article.ArticleId;
import io.tallywire.ingestproducer.article.CanonicalUrl;
import io.tallywire.ingestproducer.input.InputItem;
import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.Withdrawal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/** Articles that the command line takes back, before any input is read. */
final class Withdrawals {
    private static final String OPTION = "--withdraw";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{64}");

    private Withdrawals() {}

    /**
     * @param articles ids or URLs
     * @throws IllegalArgumentException when one is neither
     */
    static List<InputItem> of(List<String> articles) {
        List<InputItem> items = new ArrayList<>();
        for (String article : articles) {
            items.add(new Withdrawal(id(article.strip()), new Location(OPTION, items.size() + 1L, 0)));
        }
        return items;
    }

    /** First these, then those. */
    static Iterator<InputItem> before(Iterator<InputItem> first, Iterator<InputItem> then) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || then.hasNext();
            }

            @Override
            public InputItem next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("All items are read: ask hasNext() first");
                }
                return first.hasNext() ? first.next() : then.next();
            }
        };
    }

    private static String id(String article) {
        if (ID.matcher(article).matches()) {
            return article.toLowerCase(Locale.ROOT);
        }
        try {
            return ArticleId.ofUrl(CanonicalUrl.parse(article));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    OPTION + " " + article + " is neither an article id (64 hex digits) nor a URL: see the keys of the"
                            + " articles topic, or of --dry-run",
                    e);
        }
    }
}
