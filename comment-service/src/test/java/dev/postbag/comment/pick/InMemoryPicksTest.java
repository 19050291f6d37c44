package dev.postbag.comment.pick;

import dev.postbag.comment.thread.Comments;
import dev.postbag.comment.thread.InMemoryComments;
import dev.postbag.comment.thread.InMemoryPickedComments;
import dev.postbag.comment.thread.PickedComments;
import java.util.List;

class InMemoryPicksTest extends PicksContract {

    private final InMemoryComments comments = new InMemoryComments();

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected PickedComments pickedComments() {
        return new InMemoryPickedComments(comments);
    }

    @Override
    protected List<String> newsOf(String post) {
        return comments.news().stream()
                .filter(change -> change.comment().post().equals(post))
                .map(PicksContract::nameOf)
                .toList();
    }
}
