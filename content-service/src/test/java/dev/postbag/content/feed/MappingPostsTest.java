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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        Sitemap.Parts parts =
                (Sitemap.Parts) new MappingPosts(new Many(2_000_000, new TreeMap<>()), blog).map(null, API);

        assertThat(parts.addresses()).hasSize(32 * 32).doesNotHaveDuplicates();
    }

    private static List<String> places(Sitemap map) {
        List<String> places = new ArrayList<>();
        ((Sitemap.Places) map).each(place -> places.add(place.address()));
        return places;
    }

    /** So many posts, and their addresses in the order of their ids. */
    private record Many(long count, NavigableMap<String, PublishedAddress> posts) implements PublishedPosts {

        Many(int count) {
            this(count, new TreeMap<>());
            for (int post = 0; post < count; post++) {
                PostId id = PostId.of("key " + post);
                this.posts.put(id.value(), new PublishedAddress(id, new Slug("post-" + post), Instant.EPOCH));
            }
        }

        @Override
        public List<Post> newest(@Nullable String topic, int limit) {
            return List.of();
        }

        @Override
        public Optional<Instant> changedLast() {
            return Optional.empty();
        }

        @Override
        public void each(String beginning, int limit, Consumer<PublishedAddress> reader) {
            posts.tailMap(beginning).entrySet().stream()
                    .takeWhile(post -> post.getKey().startsWith(beginning))
                    .limit(limit)
                    .forEach(post -> reader.accept(post.getValue()));
        }
    }
}
