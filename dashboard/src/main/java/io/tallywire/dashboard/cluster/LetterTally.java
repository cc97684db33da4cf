package io.tallywire.dashboard.cluster;

import io.tallywire.dashboard.cluster.DeadLetters.RejectedSource;
import io.tallywire.schemas.topic.Topics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds dead letters up as they are read; bounded, however many there are. Not thread-safe. */
final class LetterTally {
    static final int SAMPLES = 5;
    static final int SOURCES = 20;
    static final String INGEST = "ingest";
    static final String OTHER = "other";

    /** What a letter can come from is anything that a header says; what is counted is not. */
    private static final Set<String> TOPICS =
            Set.of(Topics.ARTICLES.name(), Topics.ARTICLE_CLAIMS.name(), Topics.CLOCK.name());

    private final Deque<DeadLetter> newest = new ArrayDeque<>();
    private final Map<String, RejectedSource> rejected = new LinkedHashMap<>();
    private final SortedMap<String, Long> read = new TreeMap<>();

    LetterTally() {
        TOPICS.forEach(topic -> read.put(topic, 0L));
        read.put(INGEST, 0L);
        read.put(OTHER, 0L);
    }

    /** @param counts whether it was written since the dashboard started */
    void add(DeadLetter letter, boolean counts) {
        if (letter.isReject()) {
            addReject(letter);
        } else {
            newest.addFirst(letter);
            if (newest.size() > SAMPLES) {
                newest.removeLast();
            }
        }
        if (counts) {
            read.merge(origin(letter), letter.count(), Long::sum);
        }
    }

    /** The source that is longest without a reject is forgotten when there are too many. */
    private void addReject(DeadLetter letter) {
        RejectedSource before = rejected.remove(letter.source());
        long count = letter.count() + (before == null ? 0 : before.count());
        rejected.put(letter.source(), new RejectedSource(letter.source(), count, letter));
        if (rejected.size() > SOURCES) {
            rejected.remove(rejected.keySet().iterator().next());
        }
    }

    private static String origin(DeadLetter letter) {
        if (letter.isReject()) {
            return INGEST;
        }
        return TOPICS.contains(letter.topic()) ? letter.topic() : OTHER;
    }

    DeadLetters now() {
        List<RejectedSource> sources = new ArrayList<>(rejected.values());
        Collections.reverse(sources);
        return new DeadLetters(new ArrayList<>(newest), sources, read);
    }
}
