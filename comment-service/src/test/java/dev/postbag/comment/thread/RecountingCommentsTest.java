package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.reply;
import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecountingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final String root = discussion.write(wish(post, "Root")).comment().id();

    @Test
    void whoeverCountedEarlierDoesNotOverwriteWhoeverCountedLater() {
        discussion.write(reply(post, root, "One"));
        Tallies tallies = new TalliesCountedWhile(discussion.tallies, () -> {
            discussion.write(reply(post, root, "Two"));
            discussion.recounting().recount(root);
        });

        new RecountingComments(tallies).recount(root);

        assertThat(discussion.tallies.kept(root).orElseThrow().tally().replies())
                .isEqualTo(2);
    }

    @Test
    void whoeverCountedLaterCountsAgainWhenAnEarlierCountWasKeptMeanwhile() {
        discussion.write(reply(post, root, "One"));
        Tallies tallies = new TalliesCountedWhile(
                discussion.tallies,
                () -> assertThat(discussion.tallies.keep(root, 0, new Tally(0, Map.of("agree", 1L))))
                        .isTrue());

        new RecountingComments(tallies).recount(root);

        assertThat(discussion.tallies.kept(root).orElseThrow().tally()).isEqualTo(new Tally(1, Map.of()));
    }
}
