package dev.postbag.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of liftings keeps to. */
public abstract class LiftingsContract {

    private final String comment = UUID.randomUUID().toString();

    protected abstract Liftings liftings();

    @Test
    void everyPostThatACommentWasNotedForIsKnownOnce() {
        PostId one = PostId.of("one");
        PostId other = PostId.of("other");
        liftings().note(comment, one);
        liftings().note(comment, other);
        liftings().note(comment, one);

        assertThat(liftings().of(comment)).containsExactlyInAnyOrder(one, other);
        assertThat(liftings().of("another")).isEmpty();
    }
}
