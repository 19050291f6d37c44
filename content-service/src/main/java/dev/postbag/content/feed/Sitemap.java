package dev.postbag.content.feed;

import dev.postbag.content.post.PublishedAddress;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What a search engine is told of where posts are. */
public sealed interface Sitemap {

    /** Where the parts of a map are that would be too long for one. */
    record Parts(List<String> addresses) implements Sitemap {
        public Parts {
            addresses = List.copyOf(addresses);
        }
    }

    /** Posts, told one by one while they are read. */
    @FunctionalInterface
    non-sealed interface Places extends Sitemap {
        void each(Consumer<Place> reader);
    }

    /**
     * Where a post is read.
     *
     * @param changed when it last said something else
     */
    record Place(String address, Instant changed) {

        static Place of(PublishedAddress post, Blog blog, String base) {
            return new Place(blog.post(base, post.id(), post.slug()), post.changed());
        }
    }
}
