package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells what readers saw change since a point, each post once at least and as it is now, those taken down too. */
@ApplicationScoped
public class SyncingPosts {

    private final NumberedPosts posts;

    public SyncingPosts(NumberedPosts posts) {
        this.posts = posts;
    }

    /** @param since none: from the start */
    public SyncReading read(Optional<SyncPoint> since, int limit) {
        NumberedPosts.Order order = posts.order();
        NumberedPosts.Place after = since.map(SyncPoint::place).orElse(NumberedPosts.Place.START);
        boolean known = since.map(SyncPoint::epoch).orElse(order.epoch()).equals(order.epoch());
        if (known && order.settled() < 0) {
            // To tell of nothing would be to say that nothing is there.
            return new SyncReading.NotYet();
        }
        if (!known || after.number() > order.settled()) {
            return new SyncReading.Unknown();
        }
        NumberedPosts.Place end = NumberedPosts.Place.behind(order.settled());
        NumberedPosts.Part part =
                after.equals(end) ? NumberedPosts.Part.NONE : posts.changed(after, order.settled(), limit);
        return new SyncReading.Changed(
                part.posts().stream().map(NumberedPosts.Numbered::post).toList(),
                new SyncPoint(
                        order.epoch(), part.more() ? part.posts().getLast().place() : end),
                part.more());
    }
}
