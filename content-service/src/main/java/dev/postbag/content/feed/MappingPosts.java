package dev.postbag.content.feed;

import dev.postbag.content.post.PublishedPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps all posts and pages for search engines: in one map, or in parts of those whose ids begin alike. Ids are spread
 * evenly, so the parts are about as long as each other, and a post stays in its part.
 */
@ApplicationScoped
public class MappingPosts {

    /** As long as a map may be (sitemaps.org). */
    private static final int LONGEST = 50_000;

    /** Room for what comes while they are counted, and for chance. */
    private static final int LONG_ENOUGH = 45_000;

    private static final List<String> LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
            .chars()
            .mapToObj(Character::toString)
            .toList();

    private final PublishedPosts posts;
    private final Blog blog;

    public MappingPosts(PublishedPosts posts, Blog blog) {
        this.posts = posts;
        this.blog = blog;
    }

    /**
     * @param part how the ids of a part begin; none for all of it
     * @param base the address of the API, without a slash at its end
     */
    public Sitemap map(@Nullable String part, String base) {
        if (part != null) {
            return places(part, base);
        }
        List<String> parts = parts(posts.count());
        return parts.size() == 1
                ? places("", base)
                : new Sitemap.Parts(parts.stream()
                        .map(one -> base + "/sitemap.xml?part=" + one)
                        .toList());
    }

    private Sitemap.Places places(String part, String base) {
        return reader -> posts.each(part, LONGEST, post -> reader.accept(Sitemap.Place.of(post, blog, base)));
    }

    private static List<String> parts(long count) {
        List<String> parts = List.of("");
        while (count / parts.size() > LONG_ENOUGH) {
            parts = parts.stream()
                    .flatMap(part -> LETTERS.stream().map(part::concat))
                    .toList();
        }
        return parts;
    }
}
