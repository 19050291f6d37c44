package dev.postbag.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenedEditsTest {

    @Test
    void anEditThatARuleRejectsEndsThePickAndTellsSo() {
        Comment picked = Samples.comment(Samples.post()).picked(new Pick(1, Samples.NOON));
        Comment edited = Samples.revised(picked, "Otherwise");

        Comment rejected = edited.screened(Samples.rejection(edited, "ann", Samples.NOON));

        assertThat(rejected.status()).isEqualTo(CommentStatus.REJECTED);
        assertThat(rejected.pick()).isEmpty();
        assertThat(CommentChange.told(picked, new CommentChange.Decided(rejected, Samples.NOON, true)))
                .extracting(Object::getClass)
                .containsExactly(CommentChange.Decided.class, CommentChange.Unpicked.class);
    }
}
