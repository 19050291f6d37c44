package dev.postbag.comment.thread;

import static dev.postbag.comment.thread.Samples.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetellingCommentsTest {

    private final Discussion discussion = new Discussion();
    private final String post = discussion.openThread();
    private final RetellingComments retelling =
            new RetellingComments(this::after, new InMemoryErasures(discussion.kept), discussion);

    @Test
    void aCommentIsToldOfAsItIsNow() {
        WriteResult.Written shown = discussion.write(wish(post, "It was not raining."));
        WriteResult.Written gone = discussion.write(wish(post, "It was."));
        discussion.withdraw(gone);

        List<CommentChange> told = all(10);

        assertThat(told)
                .contains(
                        new CommentChange.Published(shown.comment(), discussion.instant()),
                        new CommentChange.Withdrawn(kept(gone), discussion.instant(), false),
                        new CommentChange.Unpicked(kept(gone), discussion.instant(), UnpickReason.WITHDRAWN));
        assertThat(told).doesNotHaveAnyElementsOfTypes(CommentChange.Erased.class, CommentChange.Picked.class);
    }

    @Test
    void aFewAtATimeLeadToAllOfThem() {
        for (int number = 0; number < 5; number++) {
            discussion.write(wish(post, "Number " + number));
        }

        assertThat(all(2)).isEqualTo(all(10)).hasSize(10);
        assertThat(retelling.after("~", 2)).isEmpty();
    }

    private List<CommentChange> all(int limit) {
        List<CommentChange> all = new ArrayList<>();
        String last = "";
        for (Optional<RetellingComments.Retold> some = retelling.after(last, limit);
                some.isPresent();
                some = retelling.after(last, limit)) {
            all.addAll(some.get().changes());
            last = some.get().last();
        }
        return all;
    }

    private Comment kept(WriteResult.Written written) {
        return discussion.kept.withId(written.comment().id()).orElseThrow();
    }

    private List<Comment> after(String id, int limit) {
        return discussion.kept.kept().stream()
                .sorted(Comparator.comparing(Comment::id))
                .filter(comment -> comment.id().compareTo(id) > 0)
                .limit(limit)
                .toList();
    }
}
