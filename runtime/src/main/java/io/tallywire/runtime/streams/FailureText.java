package io.tallywire.runtime.streams;

/** What to tell of a failure in one line. */
public final class FailureText {
    private static final String OURS = "io.tallywire.";

    private FailureText() {}

    /**
     * The innermost of our own exceptions, which says what to do where a client's own only says that a connection was refused; the
     * innermost of all where none is ours.
     */
    public static String of(Throwable failure) {
        Throwable root = failure;
        Throwable telling = failure;
        boolean ours = false;
        while (true) {
            if (root.getClass().getName().startsWith(OURS)) {
                telling = root;
                ours = true;
            }
            Throwable cause = root.getCause();
            if (cause == null) {
                return String.valueOf(ours ? telling : root);
            }
            root = cause;
        }
    }
}
