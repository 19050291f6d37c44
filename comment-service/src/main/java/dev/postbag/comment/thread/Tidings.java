package dev.postbag.comment.thread;

import java.util.Collection;

/** What others are told of threads beside what happens to their comments: that something shown with these has changed. */
public interface Tidings {

    /** Tells of the posts' threads, once it has changed; the same again is told again. */
    void tell(ThreadChange.Kind kind, Collection<String> posts);

    /** Tells of the threads that these comments are in. */
    void tellOf(ThreadChange.Kind kind, Collection<String> comments);
}
