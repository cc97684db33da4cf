package io.tallywire.ingestproducer.memory;

import io.tallywire.ingestproducer.http.FetchMemory;
import io.tallywire.ingestproducer.http.Validators;
import io.tallywire.schemas.Article;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Which version of each article the broker has acknowledged, and which version of each document was fetched, in one
 * file. It is written behind the truth, never before it: after a crash something may be sent or fetched again, but nothing
 * that was not acknowledged is taken for sent. It holds for one topic of one cluster; on another it starts anew.
 */
public final class SentMemory implements AutoCloseable {
    /** Twice this many articles are remembered at most. */
    private static final long GENERATION = 5_000_000;

    /** Beyond this the documents are forgotten, and fetched in full once more. */
    private static final int MAX_DOCUMENTS = 200_000;

    private static final int CACHE_MIB = 16;
    private static final int WRITE_BUFFER_KIB = 4 << 10;
    private static final String SEPARATOR = "\n";
    private static final String DESTINATION = "destination";

    private final MVStore store;
    private final Generations sent;
    private final InFlight inFlight = new InFlight();
    private final MVMap<String, String> documents;
    private final PendingDocuments pending = new PendingDocuments();

    private SentMemory(MVStore store, long generation) {
        this.store = store;
        this.sent = new Generations(store, generation);
        this.documents = store.openMap("documents");
    }

    /**
     * Opens the file, which is made when it is missing.
     *
     * @param destination names the topic; what is remembered of another is forgotten
     * @throws IllegalArgumentException when it can't be used: another run has it, or it is damaged
     */
    public static SentMemory open(Path file, String destination) {
        return open(file, destination, GENERATION);
    }

    static SentMemory open(Path file, String destination, long generation) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MIB)
                    .autoCommitBufferSize(WRITE_BUFFER_KIB)
                    .open();
            forgetOthers(store, destination);
            return new SentMemory(store, generation);
        } catch (MVStoreException e) {
            throw new IllegalArgumentException(
                    "What was sent before, " + file + ", can't be read (" + e.getMessage()
                            + "): let no other run use it, or forget it with --reset",
                    e);
        }
    }

    /** Whether this very version, or a newer one, was acknowledged, and none other was sent after it. */
    public boolean isKnown(Article article) {
        return isKnown(Fingerprint.of(article));
    }

    /** Whether the withdrawal was acknowledged, and nothing was sent after it. */
    public boolean isWithdrawn(String articleId) {
        return isKnown(Fingerprint.ofWithdrawal(articleId));
    }

    /** Notes that a version is being sent; what is run when it was acknowledged. */
    public Runnable sending(Article article) {
        return sending(Fingerprint.of(article));
    }

    /** Notes that a withdrawal is being sent; what is run when it was acknowledged. */
    public Runnable withdrawing(String articleId) {
        return sending(Fingerprint.ofWithdrawal(articleId));
    }

    /** How many articles are remembered. */
    public long size() {
        return sent.size();
    }

    /** What the fetching of documents is remembered by. */
    public FetchMemory documents() {
        return new FetchMemory() {
            @Override
            public Optional<Validators> known(String url) {
                return Optional.ofNullable(documents.get(url)).map(SentMemory::parse);
            }

            @Override
            public void fetched(String url, Validators validators, String onBehalfOf) {
                pending.add(url, validators, onBehalfOf);
            }
        };
    }

    /** To be called when something of a source was rejected: what was fetched for it so far is fetched again next time. */
    public void rejected(String source) {
        pending.forget(source);
    }

    /** To be called when all items of all sources are acknowledged or rejected. */
    public void complete() {
        pending.takeAll().forEach((url, validators) -> {
            if (documents.size() >= MAX_DOCUMENTS) {
                documents.clear();
            }
            documents.put(
                    url,
                    String.join(
                            SEPARATOR,
                            List.of(
                                    validators.url(),
                                    validators.etag().orElse(""),
                                    validators.lastModified().orElse(""))));
        });
        store.commit();
    }

    @Override
    public void close() {
        store.close();
    }

    private boolean isKnown(Fingerprint fingerprint) {
        return !inFlight.has(fingerprint.key())
                && sent.get(fingerprint.key())
                        .filter(known -> fingerprint.saysTheSameAs(known) || fingerprint.isOlderThan(known))
                        .isPresent();
    }

    private Runnable sending(Fingerprint fingerprint) {
        long turn = inFlight.begin(fingerprint.key());
        sent.remove(fingerprint.key());
        return () -> {
            if (inFlight.end(fingerprint.key(), turn)) {
                sent.put(fingerprint);
            }
        };
    }

    private static Validators parse(String text) {
        String[] parts = text.split(SEPARATOR, 3);
        return new Validators(
                parts[0],
                Optional.of(parts[1]).filter(etag -> !etag.isEmpty()),
                Optional.of(parts[2]).filter(date -> !date.isEmpty()));
    }

    private static void forgetOthers(MVStore store, String destination) {
        MVMap<String, String> about = store.openMap("about");
        if (!destination.equals(about.get(DESTINATION))) {
            store.getMapNames().forEach(name -> {
                if (!name.equals("about")) {
                    store.removeMap(name);
                }
            });
            about.put(DESTINATION, destination);
            store.commit();
        }
    }
}
