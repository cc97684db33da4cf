package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.util.Optional;

/** Reads the items of one source in order. A new kind of input is a new implementation of this. */
interface ItemReader {
    /** The next item; empty at the end, and from then on. */
    Optional<InputItem> next() throws IOException;
}
