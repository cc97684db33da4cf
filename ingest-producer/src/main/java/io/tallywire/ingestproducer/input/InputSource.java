package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Something that articles are read from. It is opened when its turn comes, and closed by who reads it. */
public interface InputSource {

    /** As reports name it. */
    String name();

    /** What it holds, from the beginning. */
    SourceContent open(Web web) throws IOException;

    /** How many bytes it holds, as far as that is known before it is read. */
    default OptionalLong size() {
        return OptionalLong.empty();
    }

    /** A file, named as the path is written. */
    static InputSource of(Path file) {
        return new InputSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public SourceContent open(Web web) throws IOException {
                return SourceContent.of(Files.newInputStream(file));
            }

            @Override
            public OptionalLong size() {
                try {
                    return OptionalLong.of(Files.size(file));
                } catch (IOException e) {
                    return OptionalLong.empty(); // opening it will say why
                }
            }

            @Override
            public String toString() {
                return name();
            }
        };
    }

    /** Anything that gives a stream. */
    static InputSource of(String name, Opener opener) {
        return of(name, (FromWeb) web -> SourceContent.of(opener.open()));
    }

    /** The document at an address; it is empty when it is as it was when it was last read. */
    static InputSource ofUrl(String url) {
        return of(url, (FromWeb)
                web -> web.fetch(url, url).orElseGet(() -> SourceContent.of(InputStream.nullInputStream())));
    }

    private static InputSource of(String name, FromWeb opener) {
        return new InputSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public SourceContent open(Web web) throws IOException {
                return opener.open(web);
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

    /** Opens what may have to be fetched. */
    @FunctionalInterface
    interface FromWeb {
        SourceContent open(Web web) throws IOException;
    }
}
