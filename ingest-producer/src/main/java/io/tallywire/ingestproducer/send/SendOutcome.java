package io.tallywire.ingestproducer.send;

/** What became of one record. */
public sealed interface SendOutcome {

    /** It is stored, on as many replicas as the topic asks for. */
    record Acknowledged() implements SendOutcome {}

    /**
     * This record can't be stored, others can.
     *
     * @param reason what is wrong and what to do about it
     */
    record Refused(String reason) implements SendOutcome {}

    /**
     * The broker or the registry did not take it, and will not take the next one either.
     *
     * @param reason who did not answer and what to do about it
     */
    record Unavailable(String reason) implements SendOutcome {}
}
