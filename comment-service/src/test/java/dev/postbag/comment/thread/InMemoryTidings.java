package dev.postbag.comment.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What was told of threads, in memory, for tests. */
public final class InMemoryTidings implements Tidings {

    /** The posts whose threads were told of. */
    public final List<String> posts = Collections.synchronizedList(new ArrayList<>());

    /** The comments whose threads were told of. */
    public final List<String> comments = Collections.synchronizedList(new ArrayList<>());

    /** Whether any was told of as showing less. */
    public volatile boolean reduced;

    @Override
    public void tell(ThreadChange.Kind kind, Collection<String> told) {
        reduced |= kind == ThreadChange.Kind.REDUCED && !told.isEmpty();
        posts.addAll(told);
    }

    @Override
    public void tellOf(ThreadChange.Kind kind, Collection<String> told) {
        reduced |= kind == ThreadChange.Kind.REDUCED && !told.isEmpty();
        comments.addAll(told);
    }
}
