package dev.postbag.contracts;

/** A Kafka topic that services exchange events over. */
public enum Topic {
    STORIES("postbag.stories"),
    IMPORTED_COMMENTS("postbag.imported-comments"),
    POSTS("postbag.posts"),
    COMMENTS("postbag.comments"),
    /** Messages a consumer could not use, each with the reason, until somebody sends them again. Compacted by id. */
    DEAD_LETTERS("postbag.dead-letters");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}
