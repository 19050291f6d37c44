package dev.postbag.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        if (!known || after.number() > order.settled()) {
            return new SyncReading.Unknown();
        }
        NumberedPosts.Place end = NumberedPosts.Place.behind(order.settled());
        List<NumberedPosts.Numbered> found =
                after.equals(end) ? List.of() : posts.changed(after, order.settled(), limit + 1);
        boolean more = found.size() > limit;
        List<NumberedPosts.Numbered> page = more ? found.subList(0, limit) : found;
        return new SyncReading.Changed(
                page.stream().map(NumberedPosts.Numbered::post).toList(),
                new SyncPoint(order.epoch(), more ? page.getLast().place() : end),
                more);
    }
}
