package io.tallywire.aggregator.tally;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One row of an {@link Axis}: stretches in order. In a leaf each is one value; in an inner node each is what the child
 * below it holds.
 *
 * @param leaf whether it has no children
 * @param stretches by value (leaf) or by the child's four bits (inner node), in unsigned order
 */
record AxisNode(boolean leaf, NavigableMap<Long, Stretch> stretches) {

    static AxisNode emptyLeaf() {
        return new AxisNode(true, new TreeMap<>(Long::compareUnsigned));
    }

    static AxisNode emptyInner() {
        return new AxisNode(false, new TreeMap<>(Long::compareUnsigned));
    }

    Stretch whole() {
        return stretches.values().stream().reduce(Stretch.EMPTY, Stretch::then);
    }

    /** Sets one stretch, or drops it when nothing is on it. */
    void set(long at, Stretch stretch) {
        if (stretch.isEmpty()) {
            stretches.remove(at);
        } else {
            stretches.put(at, stretch);
        }
    }

    byte[] toBytes() {
        Bytes out = new Bytes().one(leaf ? 1 : 0);
        for (Map.Entry<Long, Stretch> entry : stretches.entrySet()) {
            if (leaf) {
                out.fixed(entry.getKey());
            } else {
                out.one(entry.getKey().intValue()).count(entry.getValue().deepest());
            }
            entry.getValue().counts().write(out);
        }
        return out.toArray();
    }

    static AxisNode of(byte[] bytes) {
        BytesReader in = new BytesReader(bytes, 0);
        AxisNode node = in.one() == 1 ? emptyLeaf() : emptyInner();
        while (in.hasMore()) {
            if (node.leaf) {
                long value = in.fixed();
                node.stretches.put(value, Stretch.of(Counts.read(in)));
            } else {
                long child = in.one();
                long deepest = in.count();
                node.stretches.put(child, new Stretch(Counts.read(in), deepest));
            }
        }
        return node;
    }
}
