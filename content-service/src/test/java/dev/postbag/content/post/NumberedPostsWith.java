package dev.postbag.content.post;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** An order of posts to which something else happens before and after whatever is done with it. */
public record NumberedPostsWith(NumberedPosts posts, Runnable somethingElse) implements NumberedPosts {

    @Override
    public Order order() {
        return amid(posts::order);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return amid(() -> posts.waiting(limit));
    }

    @Override
    public long draw() {
        return amid(posts::draw);
    }

    @Override
    public void number(Collection<Waiting> seen, long number) {
        amid(() -> {
            posts.number(seen, number);
            return true;
        });
    }

    @Override
    public void settle(Order order) {
        amid(() -> {
            posts.settle(order);
            return true;
        });
    }

    @Override
    public void retell(Collection<PostId> some) {
        amid(() -> {
            posts.retell(some);
            return true;
        });
    }

    @Override
    public Part changed(Place after, long upTo, int limit) {
        return amid(() -> posts.changed(after, upTo, limit));
    }

    private <T> T amid(Supplier<T> step) {
        somethingElse.run();
        T done = step.get();
        somethingElse.run();
        return done;
    }
}
