package dev.postbag.gateway.live.api;

import dev.postbag.gateway.ProblemAnswers;
import dev.postbag.gateway.live.Bulletin;
import dev.postbag.gateway.live.Listener;
import dev.postbag.gateway.live.Wanted;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One who listens, and what is on its way to them: little, or they are left behind. */
final class Seat implements Listener {

    /** What may wait to be read; more than all that is told at once to whoever comes back. */
    private static final int UNREAD_BYTES = 512 * 1024;

    private static final int MOST_UNDER_WAY = 64;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Wanted wanted;
    private final Context context;
    private final Function<List<Bulletin>, Buffer> writing;
    private final Runnable whenDropped;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();

    Seat(
            HttpServerRequest request,
            Wanted wanted,
            Context context,
            Function<List<Bulletin>, Buffer> writing,
            Runnable whenDropped) {
        this.request = request;
        this.response = request.response().setWriteQueueMaxSize(UNREAD_BYTES);
        this.wanted = wanted;
        this.context = context;
        this.writing = writing;
        this.whenDropped = whenDropped;
    }

    /** Does it once, whichever way they go. */
    void whenLeft(Runnable leaving) {
        Runnable once = () -> {
            if (left.compareAndSet(false, true)) {
                leaving.run();
            }
        };
        response.closeHandler(gone -> once.run());
        response.exceptionHandler(gone -> once.run());
        response.endHandler(gone -> once.run());
        if (response.closed()) {
            once.run();
        }
    }

    boolean isLeft() {
        return left.get();
    }

    @Override
    public boolean cares(String post, Set<String> topics) {
        return wanted.holds(post, topics);
    }

    @Override
    public void tell(List<Bulletin> bulletins) {
        if (underWay.get() >= MOST_UNDER_WAY) {
            drop();
            return;
        }
        Buffer bytes = writing.apply(bulletins);
        underWay.incrementAndGet();
        context.runOnContext(now -> {
            underWay.decrementAndGet();
            if (response.closed() || response.ended() || dropped.get()) {
                return;
            }
            if (response.writeQueueFull()) {
                drop();
            } else {
                response.write(bytes);
            }
        });
    }

    @Override
    public void dismiss() {
        context.runOnContext(now -> {
            if (!response.closed() && !response.ended()) {
                response.end();
            }
        });
    }

    private void drop() {
        if (dropped.compareAndSet(false, true)) {
            whenDropped.run();
            context.runOnContext(now -> ProblemAnswers.breakOff(request));
        }
    }
}
