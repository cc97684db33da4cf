package io.tallywire.claimextractor.extraction;

import io.tallywire.claimextractor.extraction.claim.ClaimReader;
import io.tallywire.claimextractor.extraction.lexicon.Lexicon;
import java.util.List;

/**
 * Reads the quantity claims of news articles in English. Deterministic: the same text gives the same claims on any
 * machine. Immutable and safe for use by many threads; create one and share it.
 */
public final class ClaimExtractor {

    private final ClaimReader reader;

    private ClaimExtractor(ClaimReader reader) {
        this.reader = reader;
    }

    /** An extractor with the tables of the class path. */
    public static ClaimExtractor create() {
        return new ClaimExtractor(new ClaimReader(Lexicon.load()));
    }

    /**
     * The claims of {@code article}, sorted by start; none overlaps another. Never fails, whatever the text; an article in
     * another language than English has none.
     */
    public List<ExtractedClaim> extract(ArticleText article) {
        return reader.read(article.text(), article.headline().length(), article.publishedAt());
    }

    /** Whether {@code article} is in English, as far as its small words tell; a very short text passes for it. */
    public boolean isEnglish(ArticleText article) {
        return reader.isEnglish(article.text());
    }

    /** Every quantity of {@code text}, claimed or not, sorted by start, offsets in code points of {@code text}. */
    public List<RecognisedQuantity> quantities(String text) {
        return reader.quantities(text);
    }

    /**
     * Every number of {@code text}, also those that state no quantity: in dates, names and lists. Sorted by start, offsets in
     * code points of {@code text}.
     */
    public List<RecognisedQuantity> numbers(String text) {
        return reader.numbers(text);
    }
}
