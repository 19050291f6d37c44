package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Has counts and numbers follow everything that changed, in whichever thread. */
@ApplicationScoped
public class FollowingChanges {

    private static final int HANDFUL = 100;

    private final Changes changes;
    private final NumberingChanges numbering;
    private final CountingReactions counting;

    public FollowingChanges(Changes changes, NumberingChanges numbering, CountingReactions counting) {
        this.changes = changes;
        this.numbering = numbering;
        this.counting = counting;
    }

    /** When it is back, all that changed before is followed, where there is a thread. */
    public void follow() {
        counting.count();
        List<String> posts;
        String after = "";
        do {
            posts = changes.waitingIn(after, HANDFUL);
            posts.forEach(numbering::number);
            after = posts.isEmpty() ? after : posts.getLast();
        } while (posts.size() == HANDFUL);
    }
}
