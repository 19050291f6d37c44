package dev.postbag.comment.push;

import dev.postbag.comment.thread.DoorResult;
import dev.postbag.comment.thread.ReadingDoors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Ends subscriptions to threads that take no more comments, whyever they do not. */
@ApplicationScoped
public class EndingSubscriptions {

    private static final int HANDFUL = 100;

    private final Subscriptions subscriptions;
    private final ReadingDoors doors;

    public EndingSubscriptions(Subscriptions subscriptions, ReadingDoors doors) {
        this.subscriptions = subscriptions;
        this.doors = doors;
    }

    public void end() {
        String after = "";
        List<String> posts;
        do {
            posts = subscriptions.posts(after, HANDFUL);
            posts.stream().filter(post -> !takesComments(post)).forEach(subscriptions::removeIn);
            after = posts.isEmpty() ? after : posts.getLast();
        } while (posts.size() == HANDFUL);
    }

    private boolean takesComments(String post) {
        return doors.read(post) instanceof DoorResult.Standing standing
                && standing.closing().isEmpty();
    }
}
