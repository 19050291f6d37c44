package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives posts their topics that a version which knows none has written, while both work. */
@ApplicationScoped
public class GivingTopics {

    private static final int AT_ONCE = 500;

    private final Topics topics;

    public GivingTopics(Topics topics) {
        this.topics = topics;
    }

    public void give() {
        int given = AT_ONCE;
        while (given == AT_ONCE) {
            given = topics.giveToThoseWithout(AT_ONCE);
        }
    }
}
