package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists what the posts that everybody can read are about. */
@ApplicationScoped
public class ListingTopics {

    private final Topics topics;

    public ListingTopics(Topics topics) {
        this.topics = topics;
    }

    /** @param slug where the list goes on; empty for its beginning */
    public List<CountedTopic> list(String slug, int limit) {
        return topics.behind(slug, limit);
    }
}
