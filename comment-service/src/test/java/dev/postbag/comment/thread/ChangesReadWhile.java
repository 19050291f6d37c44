package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** Changes in which something else happens when they have just been read. */
record ChangesReadWhile(Changes kept, Runnable meanwhile) implements Changes {

    @Override
    public List<Changed> changed(String post, Place after, int limit) {
        List<Changed> read = kept.changed(post, after, limit);
        meanwhile.run();
        return read;
    }

    @Override
    public List<String> waitingIn(String after, int limit) {
        return kept.waitingIn(after, limit);
    }

    @Override
    public List<Waiting> waiting(String post, int limit) {
        return kept.waiting(post, limit);
    }

    @Override
    public OptionalLong draw(String post) {
        return kept.draw(post);
    }

    @Override
    public void number(String post, Collection<Waiting> seen, long number) {
        kept.number(post, seen, number);
    }

    @Override
    public long drawn(String post) {
        return kept.drawn(post);
    }
}
