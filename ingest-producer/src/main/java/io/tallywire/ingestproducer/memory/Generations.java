package io.tallywire.ingestproducer.memory;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * Fingerprints by key, in two generations: when the younger one is full, the older one is dropped and the younger takes
 * its place. What is used is younger again, so that what goes was not seen for longest. Thread-safe.
 */
final class Generations {
    private static final String YOUNG = "sent.young";
    private static final String OLD = "sent.old";

    private final MVStore store;
    private final long capacity;
    private MVMap<Long, byte[]> young;
    private MVMap<Long, byte[]> old;

    /** @param capacity how many fingerprints a generation holds; at most twice as many are kept */
    Generations(MVStore store, long capacity) {
        this.store = store;
        this.capacity = capacity;
        this.young = open(YOUNG);
        this.old = open(OLD);
    }

    synchronized Optional<Fingerprint> get(long key) {
        byte[] found = young.get(key);
        if (found == null) {
            found = old.get(key);
            if (found != null) {
                put(key, found);
            }
        }
        return Optional.ofNullable(found).map(bytes -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Fingerprint(key, buffer.getLong(), buffer.getLong());
        });
    }

    synchronized void put(Fingerprint fingerprint) {
        put(
                fingerprint.key(),
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(fingerprint.content())
                        .putLong(fingerprint.modified())
                        .array());
    }

    synchronized void remove(long key) {
        young.remove(key);
        old.remove(key);
    }

    synchronized long size() {
        return young.sizeAsLong() + old.sizeAsLong();
    }

    private void put(long key, byte[] value) {
        if (young.sizeAsLong() >= capacity) {
            store.removeMap(old);
            store.renameMap(young, OLD);
            old = young;
            young = open(YOUNG);
        }
        young.put(key, value);
    }

    private MVMap<Long, byte[]> open(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }
}
