package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.util.Optional;

/** A source cut into the pieces that stand for themselves: lines, or the elements of a JSON array. */
interface Pieces {
    /** The next piece that is not blank; empty at the end. */
    Optional<Line> nextNonBlank() throws IOException;

    /** Where the next piece would begin: for the report of a source that breaks off. */
    Location reached(String source);
}
