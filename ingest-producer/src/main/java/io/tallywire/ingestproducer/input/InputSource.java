package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something that articles are read from. It is opened when its turn comes, and closed by who reads it. */
public interface InputSource {

    /** As reports name it. */
    String name();

    /** What it holds, from the beginning. */
    SourceContent open() throws IOException;

    /** A file, named as the path is written. */
    static InputSource of(Path file) {
        return of(file.toString(), () -> Files.newInputStream(file));
    }

    /** Anything that gives a stream. */
    static InputSource of(String name, Opener opener) {
        return new InputSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public SourceContent open() throws IOException {
                return SourceContent.of(opener.open());
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    /** Opens a stream that the caller closes. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }
}
