package io.tallywire.aggregator.tally;

/**
 * A publisher's latest report of a claim, as it is counted.
 *
 * @param articleId the article
 * @param superseder the publisher whose report speaks for it; empty when it counts as a source of its own
 */
record LatestRow(String articleId, String superseder) {
    boolean counts() {
        return superseder.isEmpty();
    }

    byte[] toBytes() {
        return new Bytes().text(articleId).text(superseder).toArray();
    }

    static LatestRow of(byte[] bytes) {
        BytesReader in = new BytesReader(bytes, 0);
        return new LatestRow(in.text(), in.text());
    }
}
