package io.tallywire.ingestproducer.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip members one after the other, to the end of the stream. The JDK's own stream takes a member that follows
 * for the end of all when it is damaged, or when its bytes come slowly; here the first is an error and the second is
 * waited for. Zero bytes behind the last member are padding.
 */
final class GunzipStream extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final long INT_MASK = 0xffff_ffffL;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private boolean inMember;
    private boolean ended;

    GunzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember) {
                ended = !startMember();
                continue;
            }
            int unpacked = inflate(buffer, offset, length);
            if (unpacked > 0) {
                crc.update(buffer, offset, unpacked);
                return unpacked;
            }
            endMember();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        inflater.end();
        in.close();
    }

    /** 0 at the end of the member. */
    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            int unpacked = inflater.inflate(buffer, offset, length);
            while (unpacked == 0 && !inflater.finished()) {
                if (inflater.needsDictionary()) {
                    throw new ZipException("it asks for a dictionary");
                }
                if (position == limit && !fill()) {
                    throw new EOFException("it ends in the middle");
                }
                inflater.setInput(packed, position, limit - position);
                position = limit;
                unpacked = inflater.inflate(buffer, offset, length);
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "it can't be unpacked" : e.getMessage());
        }
    }

    private boolean startMember() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        if (first != 0x1f || needed() != 0x8b || needed() != 8) {
            throw new ZipException("something that is not gzip follows");
        }
        int flags = needed();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(needed() | needed() << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        if (word() != crc.getValue() || word() != (inflater.getBytesWritten() & INT_MASK)) {
            throw new ZipException("its checksum does not match");
        }
        inMember = false;
    }

    private long word() throws IOException {
        long word = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            word |= (long) needed() << shift;
        }
        return word;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            needed();
        }
    }

    private void skipText() throws IOException {
        int read = needed();
        while (read != 0) {
            read = needed();
        }
    }

    private int needed() throws IOException {
        int read = next();
        if (read < 0) {
            throw new EOFException("it ends in the middle");
        }
        return read;
    }

    private int next() throws IOException {
        return position < limit || fill() ? packed[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(packed, 0, packed.length));
        return limit > 0;
    }
}
