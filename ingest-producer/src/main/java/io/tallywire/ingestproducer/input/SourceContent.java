package io.tallywire.ingestproducer.input;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a source holds, and what its transport says of it.
 *
 * @param bytes from the beginning; closed by who reads them
 * @param charset as the transport declares it, which may be wrong
 * @param url where it was found in the end, after redirects; relative links start there
 */
public record SourceContent(InputStream bytes, Optional<Charset> charset, Optional<String> url) {

    /** Bytes of which nothing else is known. */
    public static SourceContent of(InputStream bytes) {
        return new SourceContent(bytes, Optional.empty(), Optional.empty());
    }

    /** The charset of that name, if there is one. */
    public static Optional<Charset> charsetNamed(String name) {
        return TextCharset.named(name);
    }
}
