package io.tallywire.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a waiting person what is being done, one line a step. */
final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Does a step and says how long it took. */
    <T, E extends Exception> T step(String name, Step<T, E> step) throws E {
        out.print(name + " ...");
        out.flush();
        long start = System.nanoTime();
        T result;
        try {
            result = step.run();
        } catch (Exception e) {
            out.println(" failed");
            throw e;
        }
        out.println(String.format(Locale.ROOT, " %.1f s", (System.nanoTime() - start) / NANOS_PER_SECOND));
        return result;
    }

    /** Says something. */
    void say(String text) {
        out.println(text);
    }

    /** A step that may fail. */
    @FunctionalInterface
    interface Step<T, E extends Exception> {
        T run() throws E;
    }
}
