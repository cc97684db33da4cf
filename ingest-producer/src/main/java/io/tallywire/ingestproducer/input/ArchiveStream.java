package io.tallywire.ingestproducer.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says of a failure that it is the archive's: the libraries' own words leave readers guessing. */
final class ArchiveStream extends FilterInputStream {
    private final String kind;

    ArchiveStream(InputStream in, String kind) {
        super(in);
        this.kind = kind;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private IOException damaged(IOException e) {
        return new IOException("the " + kind + " data is damaged or cut short: " + e.getMessage(), e);
    }
}
