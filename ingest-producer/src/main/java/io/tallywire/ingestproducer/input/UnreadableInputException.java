package io.tallywire.ingestproducer.input;

/** Why an item is a {@link Reject}; never leaves this package. */
final class UnreadableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableInputException(String reason) {
        // No stack trace: a broken feed has millions of these, and only the reason is ever shown.
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
