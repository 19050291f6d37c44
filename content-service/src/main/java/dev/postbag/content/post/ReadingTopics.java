package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds one topic that posts are about which everybody can read. */
@ApplicationScoped
public class ReadingTopics {

    private final Topics topics;

    public ReadingTopics(Topics topics) {
        this.topics = topics;
    }

    public Optional<CountedTopic> read(String slug) {
        return topics.find(slug);
    }
}
