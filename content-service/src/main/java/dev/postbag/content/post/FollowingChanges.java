package dev.postbag.content.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows somebody each change of each post, in the order they were made, some of them twice; one caller at a time. Changes
 * kept a little late are come back for. It begins anew when how far it came is forgotten.
 */
public final class FollowingChanges {

    private static final int AT_ONCE = 100;
    private static final int MOST_REMEMBERED = 10_000;

    /** A change may be kept this much later than the time it bears. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Posts posts;
    private final Progress progress;
    private final Clock clock;
    private final Map<PostId, Long> seen = new HashMap<>();
    private @Nullable Instant upTo;
    private @Nullable PostId last;

    public FollowingChanges(Posts posts, Progress progress, Clock clock) {
        this.posts = posts;
        this.progress = progress;
        this.clock = clock;
    }

    /** Shows some of what changed; whether there may be more at once. What it failed for is shown again. */
    public boolean follow(Consumer<List<Post>> look) {
        Instant known = progress.upTo();
        if (known.equals(Instant.EPOCH)) {
            upTo = null;
            last = null;
            seen.clear();
        }
        Instant from = upTo == null ? known.minus(LATE) : upTo;
        List<Post> changed = posts.changedSince(from, last, AT_ONCE);
        List<Post> unseen = changed.stream()
                .filter(post -> !Objects.equals(seen.get(post.id()), post.version()))
                .toList();
        if (!unseen.isEmpty()) {
            look.accept(unseen);
        }
        if (seen.size() > MOST_REMEMBERED) {
            seen.clear();
        }
        unseen.forEach(post -> seen.put(post.id(), post.version()));
        boolean more = changed.size() == AT_ONCE;
        if (!changed.isEmpty()) {
            upTo = changed.getLast().updatedAt();
            last = changed.getLast().id();
            progress.upTo(upTo);
        }
        if (!more) {
            comeBackForWhatIsLate(from);
        }
        return more;
    }

    private void comeBackForWhatIsLate(Instant from) {
        Instant late = clock.instant().minus(LATE);
        Instant reached = upTo == null ? from : upTo;
        if (reached.isAfter(late)) {
            upTo = late;
            last = null;
        } else {
            seen.clear();
        }
    }
}
