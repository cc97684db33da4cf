package io.tallywire.aggregator.tally;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The axis of figures with the marks that reports make on it: a multiset that answers range, median and consensus without
 * looking at all of it, and whose update rewrites few and small rows.
 *
 * <p>It is a radix tree over the doubles' 64 bits, four at a time. A leaf holds up to {@value #LEAF_VALUES} different
 * values; a fuller one becomes an inner node of up to 16 children. Each node knows the sum of each child, and how deep the
 * intervals lie at its deepest point, which is what Marzullo's algorithm looks for. So an update or a question reads one
 * path: at most 16 rows, log16(n/32) for values that are spread evenly, plus those that their common leading bits need. No
 * row holds more than {@value #LEAF_VALUES} values. How often a value occurs costs nothing.
 */
final class Axis {
    private static final int LEAF_VALUES = 32;
    private static final int BITS = 4;
    private static final int DEPTHS = Long.SIZE / BITS;

    private final Rows rows;
    private final byte[] prefix;

    /**
     * An axis.
     *
     * @param prefix what the keys of its rows, and no others, begin with
     */
    Axis(Rows rows, byte[] prefix) {
        this.rows = rows;
        this.prefix = prefix;
    }

    /** Marks by value, to be added. */
    static NavigableMap<Double, Counts> noChanges() {
        return new TreeMap<>();
    }

    /** Adds marks. */
    void add(Map<Double, Counts> changes) {
        NavigableMap<Long, Counts> byBits = new TreeMap<>(Long::compareUnsigned);
        changes.forEach((value, counts) -> {
            if (!counts.isNone()) {
                byBits.put(bits(value), counts);
            }
        });
        if (!byBits.isEmpty()) {
            add(0, 0, byBits);
        }
    }

    private Stretch add(int depth, long path, SortedMap<Long, Counts> changes) {
        AxisNode node = node(depth, path);
        if (node.leaf()) {
            changes.forEach((at, counts) -> node.set(
                    at,
                    Stretch.of(node.stretches()
                            .getOrDefault(at, Stretch.EMPTY)
                            .counts()
                            .plus(counts))));
            return node.stretches().size() > LEAF_VALUES ? split(depth, path, node) : write(depth, path, node);
        }
        return addToChildren(depth, path, node, changes);
    }

    private Stretch addToChildren(int depth, long path, AxisNode node, SortedMap<Long, Counts> changes) {
        NavigableMap<Long, NavigableMap<Long, Counts>> byChild = new TreeMap<>();
        changes.forEach(
                (at, counts) -> byChild.computeIfAbsent(child(at, depth), each -> new TreeMap<>(Long::compareUnsigned))
                        .put(at, counts));
        byChild.forEach((child, some) -> node.set(child, add(depth + 1, path | child << shift(depth), some)));
        return write(depth, path, node);
    }

    private Stretch split(int depth, long path, AxisNode leaf) {
        NavigableMap<Long, Counts> all = new TreeMap<>(Long::compareUnsigned);
        leaf.stretches().forEach((at, stretch) -> all.put(at, stretch.counts()));
        return addToChildren(depth, path, AxisNode.emptyInner(), all);
    }

    private Stretch write(int depth, long path, AxisNode node) {
        if (node.stretches().isEmpty()) {
            rows.delete(key(depth, path));
        } else {
            rows.put(key(depth, path), node.toBytes());
        }
        return node.whole();
    }

    private AxisNode node(int depth, long path) {
        return rows.get(key(depth, path)).map(AxisNode::of).orElseGet(AxisNode::emptyLeaf);
    }

    private byte[] key(int depth, long path) {
        return new Bytes().raw(prefix).one(depth).fixed(path).toArray();
    }

    /** The lowest value with a mark. */
    Optional<Double> first(Mark mark) {
        return nth(mark, 0);
    }

    /** The highest value with a mark. */
    Optional<Double> last(Mark mark) {
        return nth(mark, node(0, 0).whole().counts().of(mark) - 1);
    }

    /** The value of one of the marks, counted from 0 upwards; empty when there are not so many. */
    Optional<Double> nth(Mark mark, long n) {
        long skip = n;
        long path = 0;
        for (int depth = 0; n >= 0 && depth <= DEPTHS; depth++) {
            AxisNode node = node(depth, path);
            Optional<Long> at = Optional.empty();
            for (Map.Entry<Long, Stretch> entry : node.stretches().entrySet()) {
                long count = entry.getValue().counts().of(mark);
                if (skip < count) {
                    at = Optional.of(entry.getKey());
                    break;
                }
                skip -= count;
            }
            if (at.isEmpty() || node.leaf()) {
                return at.map(Axis::value);
            }
            path |= at.get() << shift(depth);
        }
        return Optional.empty();
    }

    /** The middle of the points. */
    OptionalDouble median() {
        long points = node(0, 0).whole().counts().of(Mark.POINT);
        if (points == 0) {
            return OptionalDouble.empty();
        }
        double lower = nth(Mark.POINT, (points - 1) / 2).orElseThrow();
        return OptionalDouble.of(
                points % 2 == 1
                        ? lower
                        : Median.between(lower, nth(Mark.POINT, points / 2).orElseThrow()));
    }

    /**
     * What the most sources agree on. It begins at the first value where the most intervals are open; the next end after
     * that closes, or there would be more open.
     */
    Optional<Consensus> consensus() {
        long most = node(0, 0).whole().deepest();
        if (most == 0) {
            return Optional.empty();
        }
        long open = 0;
        long closed = 0;
        long path = 0;
        for (int depth = 0; ; depth++) {
            AxisNode node = node(depth, path);
            for (Map.Entry<Long, Stretch> entry : node.stretches().entrySet()) {
                Stretch stretch = entry.getValue();
                if (open + stretch.deepest() == most) {
                    if (node.leaf()) {
                        double high = nth(Mark.CLOSES, closed).orElseThrow();
                        return Optional.of(new Consensus(new Interval(value(entry.getKey()), high), most));
                    }
                    path |= entry.getKey() << shift(depth);
                    break;
                }
                open += stretch.net();
                closed += stretch.counts().of(Mark.CLOSES);
            }
        }
    }

    private static long child(long bits, int depth) {
        return bits >>> shift(depth) & ((1 << BITS) - 1);
    }

    private static int shift(int depth) {
        return Long.SIZE - BITS * (depth + 1);
    }

    /** Bits that sort, unsigned, as the doubles do. */
    static long bits(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    private static double value(long bits) {
        return Double.longBitsToDouble(bits < 0 ? bits ^ Long.MIN_VALUE : ~bits);
    }
}
