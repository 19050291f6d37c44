package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TidingsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final Comment comment = discussion.write(wish(post, "Hello")).comment();

    @Test
    void whatChangesInAThreadIsToldOnceItIsNumbered() {
        discussion.tidings.posts.clear();
        discussion.follow();
        assertThat(discussion.tidings.posts).containsExactly(post);
        discussion.follow();
        assertThat(discussion.tidings.posts).containsExactly(post);
    }

    @Test
    void aReactionIsToldOnceItIsCounted() {
        discussion.follow();
        assertThat(discussion.tidings.comments).isEmpty();
        discussion.react(new React(comment.id(), "agree", Optional.empty()));
        discussion.follow();
        assertThat(discussion.tidings.comments).containsExactly(comment.id());
        assertThat(discussion.tidings.reduced).isFalse();
    }

    @Test
    void whatBecomesOfAPostIsToldOfTheCommentsItHoldsAndOfItsThreadWhenThatIsGone() {
        String lifting = Samples.post();
        PostState state =
                PostState.published(lifting, 1, true).lifting(new Lifting("slug", "Title", Map.of(comment.id(), 1)));
        discussion.tidings.posts.clear();
        discussion.follow(state);
        assertThat(discussion.tidings.posts).isEmpty();
        assertThat(discussion.tidings.comments).containsExactly(comment.id());

        discussion.follow(PostState.withdrawn(lifting, 2));
        assertThat(discussion.tidings.posts).containsExactly(lifting);
        assertThat(discussion.tidings.comments).containsExactly(comment.id(), comment.id());
        assertThat(discussion.tidings.reduced).isTrue();
    }
}
