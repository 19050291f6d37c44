package dev.postbag.contracts;

/** A Kafka topic that services exchange events over. */
public enum Topic {
    STORIES("postbag.stories"),
    IMPORTED_COMMENTS("postbag.imported-comments"),
    POSTS("postbag.posts"),
    COMMENTS("postbag.comments"),
    /** Compacted by comment, so that the words of a comment that is no longer picked go from here too. */
    PICKS("postbag.picks"),
    /** Messages a consumer could not use, each with the reason, until somebody sends them again. Compacted by id. */
    DEAD_LETTERS("postbag.dead-letters");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** Whether the last message of each key is all that has to stay. */
    public boolean isCompacted() {
        return this == PICKS || this == DEAD_LETTERS;
    }

    /** Whether its messages hold what readers wrote, so that they have to go after a time. */
    public boolean holdsReadersWords() {
        return this == IMPORTED_COMMENTS || this == PICKS || this == DEAD_LETTERS;
    }

    public String topicName() {
        return topicName;
    }
}
