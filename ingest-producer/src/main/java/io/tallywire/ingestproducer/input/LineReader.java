package io.tallywire.ingestproducer.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Splits a stream into lines at line feeds. Memory is bounded by the longest line that is allowed: of a longer one the
 * beginning is kept and the rest only counted.
 */
final class LineReader implements Closeable, Pieces {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte LINE_FEED = '\n';
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long offset;
    private long lines;

    LineReader(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
    }

    @Override
    public Location reached(String source) {
        return new Location(source, lines + 1, offset);
    }

    /** The next line that is not blank; empty at the end. */
    @Override
    public Optional<Line> nextNonBlank() throws IOException {
        Optional<Line> line = next();
        while (line.filter(Line::isBlank).isPresent()) {
            line = next();
        }
        return line;
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        if (position == limit && !fill()) {
            return Optional.empty();
        }
        return Optional.of(read());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line read() throws IOException {
        int lineFeed = Bytes.indexOf(LINE_FEED, buffer, position, limit);
        return lineFeed >= 0 && lineFeed - position <= maxLineBytes ? readBuffered(lineFeed) : readInParts();
    }

    /** A line that is in the buffer as a whole, as most are. */
    private Line readBuffered(int lineFeed) {
        int start = position;
        int length = lineFeed - start;
        long lineOffset = offset;
        position = lineFeed + 1;
        offset += length + 1;
        lines++;
        return line(buffer, start, length, lineOffset, length);
    }

    private Line readInParts() throws IOException {
        byte[] kept = new byte[0];
        int keptLength = 0;
        long start = offset;
        long length = 0;
        boolean ended = false;
        while (!ended && (position < limit || fill())) {
            int lineFeed = Bytes.indexOf(LINE_FEED, buffer, position, limit);
            ended = lineFeed >= 0;
            int chunk = (ended ? lineFeed : limit) - position;
            int keep = Math.min(chunk, maxLineBytes - keptLength);
            if (keep > 0) {
                kept = withRoomFor(kept, keptLength, keep);
                System.arraycopy(buffer, position, kept, keptLength, keep);
                keptLength += keep;
            }
            length += chunk;
            position += ended ? chunk + 1 : chunk;
        }
        offset = start + length + (ended ? 1 : 0);
        lines++;
        return line(kept, 0, keptLength, start, length);
    }

    private Line line(byte[] bytes, int start, int keptLength, long lineOffset, long length) {
        int end = start + keptLength;
        int from = lines == 1 && startsWithBom(bytes, start, end) ? start + BOM.length : start;
        if (length > maxLineBytes) {
            int to = Math.min(end, from + Reject.MAX_CUT_BYTES);
            return new Line(Arrays.copyOfRange(bytes, from, to), "line", lines, lineOffset, length, true);
        }
        int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        return new Line(Arrays.copyOfRange(bytes, from, to), "line", lines, lineOffset, to - from, false);
    }

    private byte[] withRoomFor(byte[] kept, int keptLength, int more) {
        int needed = keptLength + more;
        if (needed <= kept.length) {
            return kept;
        }
        return Arrays.copyOf(kept, (int) Math.min(maxLineBytes, Math.max(needed, 2L * kept.length)));
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private static boolean startsWithBom(byte[] bytes, int start, int end) {
        return end - start >= BOM.length && Arrays.equals(bytes, start, start + BOM.length, BOM, 0, BOM.length);
    }
}
