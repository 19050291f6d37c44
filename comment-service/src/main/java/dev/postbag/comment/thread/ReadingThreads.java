package dev.postbag.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a thread part by part, oldest comment first. */
@ApplicationScoped
public class ReadingThreads {

    private final Threads threads;
    private final Comments comments;

    public ReadingThreads(Threads threads, Comments comments) {
        this.threads = threads;
        this.comments = comments;
    }

    /** @param limit how many comments at most */
    public ThreadReading read(String post, Optional<Place> after, int limit) {
        Optional<CommentThread> thread = threads.under(post);
        if (thread.isEmpty()) {
            return new ThreadReading.NoSuchPost();
        }
        return thread.get().hidden()
                ? new ThreadReading.PostWithdrawn()
                : new ThreadReading.Shown(shown(post, after, limit));
    }

    private List<Comment> shown(String post, Optional<Place> after, int limit) {
        List<Comment> shown = new ArrayList<>();
        @Nullable Shells shells = null;
        Optional<Place> place = after;
        for (int batch = limit; shown.size() < limit; batch = 2 * batch) {
            List<Comment> some = comments.listed(post, place, batch);
            for (Comment comment : some) {
                if (!comment.isPublished() && shells == null) {
                    shells = Shells.of(post, comments);
                }
                if (comment.isPublished() || shells != null && shells.include(comment)) {
                    shown.add(comment);
                }
            }
            if (some.size() < batch) {
                break;
            }
            place = Optional.of(Place.of(some.getLast()));
        }
        return shown.size() > limit ? shown.subList(0, limit) : shown;
    }
}
