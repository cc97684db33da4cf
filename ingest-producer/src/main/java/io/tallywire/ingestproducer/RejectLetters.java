package io.tallywire.ingestproducer;

import io.tallywire.ingestproducer.input.Location;
import io.tallywire.ingestproducer.input.Reject;
import io.tallywire.ingestproducer.send.ArticleSink;
import io.tallywire.ingestproducer.send.DeadLetter;
import java.util.regex.Pattern;

/**
 * Tells the cluster of rejects, so that they are seen where the pipeline is watched. What is told is bounded: the rejects
 * themselves stay at the source, and in the file of {@code --rejects}.
 */
final class RejectLetters {
    /** Told one by one in a run; the rest as one. A broken archive must not fill the topic. */
    static final int MOST_LETTERS = 1_000;

    /** How much of the raw text is told, in characters. */
    static final int MOST_RAW_CHARS = 2_048;

    private static final int MOST_REASON_CHARS = 1_024;
    private static final String MORE = "…";

    /** Names, passwords and tokens travel in these parts of a URL. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#\\s\"'<>@]*@");

    private static final Pattern QUERY = Pattern.compile("(https?://[^?#\\s\"'<>]+\\?)[^#\\s\"'<>]+");

    private final ArticleSink sink;
    private long letters;
    private long more;
    private Location last = new Location("", 0, 0);

    /** @param sink stays the caller's to close */
    RejectLetters(ArticleSink sink) {
        this.sink = sink;
    }

    void add(Reject reject) {
        if (letters < MOST_LETTERS) {
            letters++;
            sink.deadLetter(letter(reject));
        } else {
            more++;
            last = reject.location();
        }
    }

    /** Tells of those that were too many to be told one by one. */
    void finish() {
        if (more > 0) {
            sink.deadLetter(new DeadLetter(
                    source(last),
                    last.line(),
                    last.byteOffset(),
                    Reject.class.getName(),
                    more
                            + " more were rejected in this run, the last of them here; run ingest with --rejects FILE to have"
                            + " them all",
                    "",
                    false,
                    more));
            more = 0;
        }
    }

    private static DeadLetter letter(Reject reject) {
        String raw = reject.raw();
        boolean cut = raw.length() > MOST_RAW_CHARS;
        return new DeadLetter(
                source(reject.location()),
                reject.location().line(),
                reject.location().byteOffset(),
                Reject.class.getName(),
                withoutSecrets(cut(reject.reason(), MOST_REASON_CHARS)),
                // First cut: the rest may be megabytes of anything.
                withoutUserInfo(cut ? beginning(raw, MOST_RAW_CHARS) : raw),
                cut || reject.input().cut(),
                1);
    }

    private static String source(Location location) {
        return withoutSecrets(location.source());
    }

    private static String withoutSecrets(String text) {
        return QUERY.matcher(withoutUserInfo(text)).replaceAll("$1" + MORE);
    }

    private static String withoutUserInfo(String text) {
        return USER_INFO.matcher(text).replaceAll("");
    }

    private static String cut(String text, int most) {
        return text.length() > most ? beginning(text, most) + MORE : text;
    }

    private static String beginning(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
