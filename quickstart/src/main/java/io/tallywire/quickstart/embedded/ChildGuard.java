package io.tallywire.quickstart.embedded;

import java.io.IOException;
import java.util.Arrays;

/**
 * The main class of a child JVM that must not outlive its parent. It runs another main class and ends the JVM when its
 * standard input does, which happens however the parent ends, kill -9 included.
 */
public final class ChildGuard {
    private ChildGuard() {}

    /**
     * Runs the main class that the first argument names, with the rest of the arguments.
     *
     * @throws ReflectiveOperationException when there is no such class, or it fails
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(ChildGuard::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent never writes; it only holds the pipe open.
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        System.exit(0);
    }
}
