package dev.postbag.content.feed;

import dev.postbag.content.post.PublishedPosts;
import dev.postbag.content.post.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a feed of the newest posts, of all or of those about a topic. */
@ApplicationScoped
public class MakingFeeds {

    private static final int NEWEST = 30;
    private static final String FEEDS = "/feeds/";

    private final PublishedPosts posts;
    private final Topics topics;
    private final Blog blog;

    public MakingFeeds(PublishedPosts posts, Topics topics, Blog blog) {
        this.posts = posts;
        this.topics = topics;
        this.blog = blog;
    }

    /**
     * @param topic the slug of what its posts are about; none for all
     * @param base the address of the API, without a slash at its end
     * @return nothing where no post that can be read is about the topic
     */
    public Optional<Feed> make(FeedForm form, @Nullable String topic, String base) {
        if (topic == null) {
            return Optional.of(make(null, blog.title(), base + FEEDS + form.file(), base));
        }
        String self = base + FEEDS + "topics/" + URLEncoder.encode(topic, StandardCharsets.UTF_8) + "/" + form.file();
        return topics.find(topic).map(known -> make(topic, blog.title() + ": " + known.name(), self, base));
    }

    private Feed make(@Nullable String topic, String title, String self, String base) {
        List<FeedEntry> entries = posts.newest(topic, NEWEST).stream()
                .map(post -> FeedEntry.of(post, blog, base))
                .toList();
        return new Feed(
                title,
                self,
                blog.home(base),
                entries.stream()
                        .map(FeedEntry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                blog.isForPeople(),
                entries);
    }
}
