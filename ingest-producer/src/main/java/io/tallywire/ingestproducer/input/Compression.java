package io.tallywire.ingestproducer.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unpacks what is compressed, told by its first bytes and never by its name. */
enum Compression {
    /** As it is. */
    NONE,
    /** gzip, with any number of members one after the other. */
    GZIP,
    /** Zstandard, with any number of frames one after the other; its window, at most 128 MiB, is outside the heap. */
    ZSTD;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAGIC_BYTES = 4;
    private static final Pattern SUFFIX = Pattern.compile("\\.(gz|gzip|zst|zstd)$");

    /**
     * The unpacked bytes, buffered so that they can be marked. When the archive is damaged, reading fails with an
     * {@link IOException} that says so.
     *
     * @param raw closed with the returned stream, and at once when this fails
     */
    static BufferedInputStream unpack(InputStream raw) throws IOException {
        try {
            BufferedInputStream in = new BufferedInputStream(raw, BUFFER_BYTES);
            return switch (of(in)) {
                case NONE -> in;
                case GZIP -> buffered(new ArchiveStream(new GunzipStream(in), "gzip"));
                case ZSTD -> buffered(new ArchiveStream(new ZstdInputStream(in), "zstd"));
            };
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The name without the ending that says how it is packed, in lower case: "A.txt.gz" is "a.txt". */
    static String plainName(String name) {
        return SUFFIX.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static Compression of(BufferedInputStream in) throws IOException {
        in.mark(MAGIC_BYTES);
        byte[] magic = in.readNBytes(MAGIC_BYTES);
        in.reset();
        if (startsWith(magic, 0x1f, 0x8b)) {
            return GZIP;
        }
        return startsWith(magic, 0x28, 0xb5, 0x2f, 0xfd) ? ZSTD : NONE;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER_BYTES);
    }
}
