package io.tallywire.dashboard.cluster;

/** The cluster did not answer, or refused. The message is for people. */
public final class ClusterException extends Exception {
    private static final long serialVersionUID = 1L;

    ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
