package dev.postbag.content.post;

import java.util.List;
import java.util.Optional;

/** What posts in memory are about. */
public final class InMemoryTopics implements Topics {

    private final Posts posts;

    public InMemoryTopics(Posts posts) {
        this.posts = posts;
    }

    @Override
    public List<CountedTopic> behind(String slug, int limit) {
        return posts.list(PostRange.ALL, Integer.MAX_VALUE).stream()
                .flatMap(post -> post.particulars().topics().stream())
                .map(Topic::slug)
                .distinct()
                .filter(its -> its.compareTo(slug) > 0)
                .sorted()
                .limit(limit)
                .flatMap(its -> find(its).stream())
                .toList();
    }

    @Override
    public Optional<CountedTopic> find(String slug) {
        List<PostSummary> about = posts.list(new PostRange(null, null, slug, null), Integer.MAX_VALUE);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        String name = about.getLast().particulars().topics().stream()
                .filter(topic -> topic.slug().equals(slug))
                .map(Topic::name)
                .findFirst()
                .orElseThrow();
        return Optional.of(
                new CountedTopic(slug, name, about.size(), about.getFirst().publishedOn()));
    }

    @Override
    public boolean areMissing() {
        return false;
    }

    @Override
    public int giveToThoseWithout(int limit) {
        return 0;
    }
}
