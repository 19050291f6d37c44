package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;

/** Knows whether posts are still without their topics, so that lists by topic may soon hold more with nobody telling. */
@ApplicationScoped
public class AwaitingTopics {

    private final Topics topics;

    public AwaitingTopics(Topics topics) {
        this.topics = topics;
    }

    public boolean awaits() {
        return topics.areMissing();
    }
}
