package dev.postbag.content.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.content.post.Post;
import dev.postbag.content.post.PostId;
import dev.postbag.content.post.PublishedAddress;
import dev.postbag.content.post.PublishedPosts;
import dev.postbag.content.post.Slug;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingPostsTest {

    private static final String API = "https://api.example";

    private final Blog blog = new Blog("The Lantern", ZoneOffset.UTC, "https://blog.example/{slug}");

    @Test
    void whatFitsIsOneMap() {
        Sitemap map = new MappingPosts(new Many(45_000), blog).map(null, API);

        assertThat(places(map)).hasSize(45_000).contains("https://blog.example/post-44999");
    }

    @Test
    void whatDoesNotFitIsInPartsThatFitAndHoldEachPostOnce() {
        int count = 100_000;
        MappingPosts mapping = new MappingPosts(new Many(count), blog);

        Sitemap.Parts parts = (Sitemap.Parts) mapping.map(null, API);
        Set<String> all = new HashSet<>();
        int sum = 0;
        for (String address : parts.addresses()) {
            assertThat(address).startsWith(API + "/sitemap.xml?part=");
            List<String> part = places(mapping.map(address.substring(address.indexOf('=') + 1), API));
            assertThat(part).isNotEmpty().hasSizeLessThanOrEqualTo(50_000);
            all.addAll(part);
            sum += part.size();
        }

        assertThat(sum).isEqualTo(count);
        assertThat(all).hasSize(count);
    }

    @Test
    void aBlogOfMillionsHasMorePartsThatAreSmallEnough() {
        Sitemap.Parts parts = (Sitemap.Parts) new MappingPosts(new Many(2_000_000), blog).map(null, API);

        assertThat(parts.addresses()).hasSize(32 * 32).doesNotHaveDuplicates();
    }

    private static List<String> places(Sitemap map) {
        List<String> places = new ArrayList<>();
        ((Sitemap.Places) map).each(place -> places.add(place.address()));
        return places;
    }

    /** So many posts, made up while they are read. */
    private record Many(int posts) implements PublishedPosts {

        @Override
        public List<Post> newest(@Nullable String topic, int limit) {
            return List.of();
        }

        @Override
        public Optional<Instant> changedLast() {
            return Optional.empty();
        }

        @Override
        public long count() {
            return posts;
        }

        @Override
        public void each(String beginning, int limit, Consumer<PublishedAddress> reader) {
            int given = 0;
            for (int post = 0; post < posts && given < limit; post++) {
                PostId id = PostId.of("key " + post);
                if (id.value().startsWith(beginning)) {
                    reader.accept(new PublishedAddress(id, new Slug("post-" + post), Instant.EPOCH));
                    given++;
                }
            }
        }
    }
}
