package io.tallywire.ingestproducer.input;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Failures of reading, for people. */
final class Failure {
    private Failure() {}

    static String inWords(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        // An own message says it all, the name of a foreign exception is often half of what there is to know.
        boolean own =
                e.getClass() == IOException.class || e.getClass().getName().startsWith("io.tallywire.");
        return own && e.getMessage() != null ? e.getMessage() : e.toString();
    }
}
