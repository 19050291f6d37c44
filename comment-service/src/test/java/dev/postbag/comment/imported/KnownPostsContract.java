package dev.postbag.comment.imported;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of what posts are known by keeps to. */
public abstract class KnownPostsContract {

    private final PostSign story = PostSign.story(UUID.randomUUID().toString());
    private final PostSign address =
            PostSign.address("https://" + UUID.randomUUID() + ".example/lamp").orElseThrow();

    protected abstract KnownPosts posts();

    @Test
    void aPostIsFoundByEachOfItsSigns() {
        posts().keep("post", List.of(story, address));

        assertThat(posts().knownBy(List.of(story, address, PostSign.story("unknown"))))
                .isEqualTo(Map.of(story, "post", address, "post"));
        assertThat(posts().knownBy(List.of())).isEmpty();
    }

    @Test
    void aSignStaysWithThePostItWasKeptWith() {
        posts().keep("post", List.of(story));
        posts().keep("other", List.of(story, address));

        assertThat(posts().knownBy(List.of(story, address))).isEqualTo(Map.of(story, "post", address, "other"));
    }
}
