package io.tallywire.schemas.registry;

/** Names of subjects by TopicNameStrategy. */
public final class Subjects {
    private Subjects() {}

    /** The subject of a topic's values. */
    public static String ofValue(String topic) {
        return topic + "-value";
    }
}
