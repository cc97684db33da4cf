package io.tallywire.aggregator.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Keys of a claim's rows. All begin with the first {@value #CLAIM_BYTES} bytes of the claim key's SHA-256, so that they
 * are short and stand together, then a letter for the kind of row.
 */
final class RowKeys {
    static final int CLAIM_BYTES = 16;

    private static final byte[] TIMERS = new byte[CLAIM_BYTES + 1]; // no claim hashes to zeros

    private final byte[] claim;

    RowKeys(String claimKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(claimKey.getBytes(StandardCharsets.UTF_8));
            this.claim = Arrays.copyOf(hash, CLAIM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Bytes of(char kind) {
        return new Bytes().raw(claim).one(kind);
    }

    /** The claim's counts. */
    byte[] summary() {
        return of('0').toArray();
    }

    /** The rows by which latest reports are looked up: all but the counts and the articles. */
    byte[] indexStart() {
        return of('C').toArray();
    }

    byte[] indexEnd() {
        return of('Z').toArray();
    }

    /** The axis of a window. */
    byte[] axis(int window) {
        return of('X').one(window).toArray();
    }

    /** An article by time. */
    byte[] article(long time, String articleId) {
        return of('A').sorted(time).text(articleId).toArray();
    }

    byte[] articlesFrom(long time) {
        return of('A').sorted(time).toArray();
    }

    byte[] articlesEnd() {
        return of('A' + 1).toArray();
    }

    private Bytes of(int kind) {
        return of((char) kind);
    }

    /** An article of a publisher, by age. */
    byte[] ofPublisher(String publisher, Age age, String articleId) {
        return of('B').text(publisher)
                .sorted(age.time())
                .sorted(age.modified())
                .text(articleId)
                .toArray();
    }

    byte[] publisherStart(String publisher) {
        return of('B').text(publisher).toArray();
    }

    byte[] publisherEnd(String publisher) {
        return after(publisherStart(publisher));
    }

    /** A publisher's latest article. */
    byte[] latest(String publisher) {
        return of('L').text(publisher).toArray();
    }

    byte[] latestStart() {
        return of('L').toArray();
    }

    byte[] latestEnd() {
        return of('L' + 1).toArray();
    }

    /** A publisher's latest article, by age. */
    byte[] byAge(Age age, String publisher) {
        return of('O').sorted(age.time()).sorted(age.modified()).text(publisher).toArray();
    }

    byte[] byAgeFrom(long time) {
        return of('O').sorted(time).toArray();
    }

    byte[] byAgeEnd() {
        return of('O' + 1).toArray();
    }

    /** A publisher's latest article on a list of possible copies. */
    byte[] copy(String mark, byte[] place) {
        return of('M').text(mark).raw(place).toArray();
    }

    /** Where on such a list it stands. */
    static byte[] place(Age age, String publisher) {
        return new Bytes()
                .sorted(age.time())
                .sorted(age.modified())
                .text(publisher)
                .toArray();
    }

    byte[] copiesStart(String mark) {
        return of('M').text(mark).toArray();
    }

    byte[] copiesEnd(String mark) {
        return after(copiesStart(mark));
    }

    /** A list itself. */
    byte[] copies(String mark) {
        return of('N').text(mark).toArray();
    }

    /** How often a speaker is credited. */
    byte[] speaker(String speaker) {
        return of('S').text(speaker).toArray();
    }

    byte[] speakersStart() {
        return of('S').toArray();
    }

    byte[] speakersEnd() {
        return of('S' + 1).toArray();
    }

    /** Where the time of an article's key, or the text of a speaker's or a latest article's key begins. */
    static int contentStart() {
        return CLAIM_BYTES + 1;
    }

    /** An independent source by the low or the high end of its figures. */
    byte[] extreme(Mark mark, double value, String publisher) {
        return of('E').one(mark.stored())
                .fixed(Axis.bits(value))
                .text(publisher)
                .toArray();
    }

    byte[] extremesStart(Mark mark) {
        return of('E').one(mark.stored()).toArray();
    }

    byte[] extremesEnd(Mark mark) {
        return of('E').one(mark.stored() + 1).toArray();
    }

    /** When something leaves a window of the claim next. */
    byte[] timer(long time) {
        return new Bytes().raw(TIMERS).sorted(time).raw(claim).toArray();
    }

    /** When a timer is due. */
    static long timerTime(byte[] timer) {
        return new BytesReader(timer, TIMERS.length).sorted();
    }

    /** How all rows are arranged; stands behind the timers and before the claims. */
    static byte[] layout() {
        return new Bytes().raw(new byte[CLAIM_BYTES]).one('W').toArray();
    }

    /** Behind the timers up to a time. */
    static byte[] timersUpTo(long time) {
        return new Bytes().raw(TIMERS).sorted(time + 1).toArray();
    }

    /** The first key behind all that begin with a prefix that ends in NUL. */
    private static byte[] after(byte[] prefix) {
        byte[] end = prefix.clone();
        end[end.length - 1]++;
        return end;
    }
}
