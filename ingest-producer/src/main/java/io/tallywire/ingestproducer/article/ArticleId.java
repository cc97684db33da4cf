package io.tallywire.ingestproducer.article;

/**
 * The key of an article on the articles topic: 64 lower-case hex digits. The same article gets the same id on any
 * machine, so a second reading of a file replaces what the first one sent.
 */
public final class ArticleId {
    private ArticleId() {}

    /** The id of an article that has a URL. */
    public static String ofUrl(CanonicalUrl url) {
        return Sha256.hex(url.value());
    }

    /**
     * The id of an article without a URL whose publisher gave it an id of its own.
     *
     * @param publisher {@link PublisherIdentity#key()}
     */
    public static String ofGivenId(String publisher, String givenId) {
        return Sha256.hex(publisher + "\n" + givenId);
    }

    /**
     * The id of an article with neither URL nor given id. A revision of such an article is a new article: nothing else
     * ties the two together.
     *
     * @param publisher {@link PublisherIdentity#key()}
     */
    public static String ofText(String publisher, String headline, String body) {
        return Sha256.hex(publisher + "\n" + headline + "\n" + body);
    }
}
