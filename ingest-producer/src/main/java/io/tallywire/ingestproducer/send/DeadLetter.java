package io.tallywire.ingestproducer.send;

/**
 * What the cluster is told of something that could not be sent.
 *
 * @param source the file or URL it stands in
 * @param line the line there, from 1; 0 when the source could not be read at all
 * @param byteOffset the offset of that line's first byte, from 0
 * @param kind the class of what went wrong
 * @param reason what went wrong and what to do about it
 * @param raw the beginning of the raw text
 * @param cut whether there is more of it
 * @param count how many rejects it stands for; at least 1
 */
public record DeadLetter(
        String source, long line, long byteOffset, String kind, String reason, String raw, boolean cut, long count) {}
