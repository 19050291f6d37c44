package dev.postbag.content.feed;

import dev.postbag.content.post.PostId;
import dev.postbag.content.post.Slug;
import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The blog as its readers know it.
 *
 * @param zone where its days begin
 * @param postAddress where people read a post, with a place for its slug; none where only programs read it
 */
public record Blog(String title, ZoneId zone, @Nullable String postAddress) {

    private static final String SLUG = "{slug}";

    public Blog {
        if (postAddress != null && !isAddress(postAddress)) {
            throw new IllegalArgumentException(
                    "postbag.blog.post-address is no address with a place for the slug, like https://blog.example/{slug}: "
                            + postAddress);
        }
    }

    /** Whether links lead to pages for people. */
    public boolean isForPeople() {
        return postAddress != null;
    }

    /** @param base the address of the API, without a slash at its end */
    public String home(String base) {
        return postAddress == null
                ? base + "/"
                : postAddress.substring(0, postAddress.lastIndexOf('/', postAddress.indexOf(SLUG)) + 1);
    }

    /** Where a post is read. */
    public String post(String base, PostId id, Slug slug) {
        return postAddress == null ? data(base, id) : postAddress.replace(SLUG, slug.value());
    }

    /** Where a program reads a post. */
    static String data(String base, PostId id) {
        return base + "/api/v1/posts/" + id.value();
    }

    private static boolean isAddress(String template) {
        try {
            URI address = URI.create(template.replace(SLUG, "slug"));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            int path = template.indexOf('/', template.indexOf("://") + "://".length());
            return web && address.getHost() != null && path > 0 && template.indexOf(SLUG) > path;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
