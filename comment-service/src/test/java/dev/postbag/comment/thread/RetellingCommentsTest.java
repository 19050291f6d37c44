package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetellingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final RetellingComments retelling =
            new RetellingComments(new InMemoryErasures(discussion.kept), discussion);

    @Test
    void aCommentIsToldOfAsItIsNow() {
        Comment shown = discussion.write(wish(post, "It was not raining.")).comment();
        WriteResult.Written taken = discussion.write(wish(post, "It was."));
        discussion.withdraw(taken);
        Comment gone = discussion.kept.withId(taken.comment().id()).orElseThrow();

        assertThat(retelling.of(shown))
                .contains(new CommentChange.Published(shown, discussion.instant()))
                .hasSize(2);
        assertThat(retelling.of(gone))
                .containsExactly(
                        new CommentChange.Withdrawn(gone, discussion.instant(), false),
                        new CommentChange.Unpicked(gone, discussion.instant(), UnpickReason.WITHDRAWN));
    }
}
