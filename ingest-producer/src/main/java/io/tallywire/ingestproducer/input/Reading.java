package io.tallywire.ingestproducer.input;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the readers of one source share.
 *
 * @param source as reports name it
 * @param format how it is read
 * @param charset as the transport declares it
 * @param url where it was fetched from
 * @param again whether this is the raw text of a reject, which holds no further rejects
 */
record Reading(
        String source,
        InputFormat format,
        Optional<Charset> charset,
        Optional<String> url,
        InputOptions options,
        ArticleAssembler assembler,
        Web web,
        boolean again) {

    Reading in(InputFormat other) {
        return new Reading(source, other, charset, url, options, assembler, web, again);
    }

    /** A piece of this source that has an address of its own. */
    Reading of(Optional<Charset> itsCharset, Optional<String> itsUrl) {
        return new Reading(source, format, itsCharset, itsUrl, options, assembler, web, again);
    }

    Reject reject(Line piece, String reason) {
        return new Reject(piece.in(source), reason, piece.raw(format, url));
    }
}
