package dev.postbag.content.search;

import dev.postbag.content.post.SyncReading;
import dev.postbag.content.post.SyncingPosts;
import jakarta.enterprise.context.ApplicationScoped;

/** Has the index hold what changed of posts, as a client does that keeps a copy; after a restore it begins anew. */
@ApplicationScoped
public class FollowingPosts {

    private static final int AT_ONCE = 100;

    /** Of a long way, so many parts. */
    private static final int SHOWN_TOGETHER = 20;

    private final SyncingPosts syncing;
    private final SearchIndex index;
    private int unseen;
    private volatile boolean complete;

    public FollowingPosts(SyncingPosts syncing, SearchIndex index) {
        this.syncing = syncing;
        this.index = index;
    }

    /** Whether the index can be searched, and held all there was at some time since it was begun. */
    public boolean isComplete() {
        return complete && index.isOpen();
    }

    /** Follows some of what changed; whether there is more at once. What it failed for is followed again. */
    public boolean follow() {
        var reached = index.reached();
        if (reached.isEmpty()) {
            complete = false;
        }
        return switch (syncing.read(reached, AT_ONCE)) {
            case SyncReading.NotYet notYet -> false;
            case SyncReading.Unknown unknown -> {
                complete = false;
                index.clear();
                yield true;
            }
            case SyncReading.Changed changed -> {
                if (!changed.next().equals(reached.orElse(null))) {
                    index.put(changed.posts(), changed.next());
                    show(changed.more());
                }
                complete |= !changed.more();
                yield changed.more();
            }
        };
    }

    private void show(boolean more) {
        unseen = more ? unseen + 1 : 0;
        if (unseen % SHOWN_TOGETHER == 0) {
            index.show();
        }
    }
}
