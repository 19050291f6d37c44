package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a thread part by part. */
@ApplicationScoped
public class ReadingThreads {

    private final Threads threads;
    private final Comments comments;
    private final Listings listings;

    public ReadingThreads(Threads threads, Comments comments, Listings listings) {
        this.threads = threads;
        this.comments = comments;
        this.listings = listings;
    }

    /** @param limit how many comments at most */
    public ThreadReading read(ThreadPart part, Optional<Position> after, int limit) {
        Optional<CommentThread> thread = threads.under(part.post());
        if (thread.isEmpty()) {
            return new ThreadReading.NoSuchPost();
        }
        if (thread.get().hidden()) {
            return new ThreadReading.PostWithdrawn();
        }
        List<Listed> shown = shown(part, after, limit);
        return shown.isEmpty() && after.isEmpty() && !isThere(part)
                ? new ThreadReading.NoSuchParent()
                : new ThreadReading.Shown(shown);
    }

    private List<Listed> shown(ThreadPart part, Optional<Position> after, int limit) {
        List<Listed> shown = new ArrayList<>();
        @Nullable Shells shells = null;
        Optional<Position> position = after;
        for (int batch = limit; shown.size() < limit; batch = 2 * batch) {
            List<Listed> some = listings.listed(part, position, batch);
            for (Listed listed : some) {
                Comment comment = listed.comment();
                if (!comment.isPublished() && shells == null) {
                    shells = Shells.of(part.post(), comments);
                }
                if (comment.isPublished() || shells != null && shells.include(comment)) {
                    shown.add(listed);
                }
            }
            if (some.size() < batch) {
                break;
            }
            position = Optional.of(some.getLast().position(part.order()));
        }
        return shown.size() > limit ? shown.subList(0, limit) : shown;
    }

    /** Whether what is to be answered there can be read. */
    private boolean isThere(ThreadPart part) {
        return switch (part.branch()) {
            case Branch.Whole whole -> true;
            case Branch.Roots roots -> true;
            case Branch.Replies replies ->
                comments.withId(replies.parent())
                        .filter(parent -> parent.post().equals(part.post()) && parent.isPublished())
                        .isPresent();
        };
    }
}
