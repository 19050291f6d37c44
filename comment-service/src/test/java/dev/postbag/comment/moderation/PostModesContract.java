package dev.postbag.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.comment.thread.Samples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of modes keeps to. */
public abstract class PostModesContract {

    private final String post = Samples.post();

    protected abstract PostModes modes();

    @Test
    void aModeIsChosenByWhoeverKnowsTheOneBefore() {
        assertThat(modes().of(post)).isEmpty();
        assertThat(modes().choose(post, Mode.BEFORE, 1)).isFalse();
        assertThat(modes().choose(post, Mode.BEFORE, 0)).isTrue();
        assertThat(modes().choose(post, Mode.AFTER, 0)).isFalse();
        assertThat(modes().of(post)).contains(new PostModes.Chosen(Mode.BEFORE, 1));
        assertThat(modes().choose(post, Mode.BEFORE_LINKS, 1)).isTrue();
        assertThat(modes().of(post)).contains(new PostModes.Chosen(Mode.BEFORE_LINKS, 2));
    }

    @Test
    void ofManyWhoChooseAtOnceOneDoes() throws Exception {
        List<Callable<Boolean>> choices = Stream.of(Mode.values())
                .<Callable<Boolean>>map(mode -> () -> modes().choose(post, mode, 0))
                .toList();
        long chosen = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> choice : pool.invokeAll(choices)) {
                chosen += choice.get() ? 1 : 0;
            }
        }

        assertThat(chosen).isEqualTo(1);
        assertThat(modes().of(post)).get().matches(mode -> mode.version() == 1);
    }
}
