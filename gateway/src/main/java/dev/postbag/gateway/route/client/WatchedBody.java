package dev.postbag.gateway.route.client;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A body on its way, counted: it breaks off as soon as it is longer than it may be. */
final class WatchedBody implements ReadStream<Buffer> {

    /** Breaks a body off that is longer than it may be. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("the body is longer than it may be", null, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private final long limit;
    private final LongConsumer progress;
    private final Runnable whole;
    private final Runnable tooLong;
    private long length;
    private boolean broken;

    @Nullable
    private Handler<Throwable> failed;

    /**
     * @param progress is told how many bytes have come so far
     * @param whole is told when it has all come
     * @param tooLong is told when more has come than may
     */
    WatchedBody(ReadStream<Buffer> body, long limit, LongConsumer progress, Runnable whole, Runnable tooLong) {
        this.body = body;
        this.limit = limit;
        this.progress = progress;
        this.whole = whole;
        this.tooLong = tooLong;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : bytes -> take(bytes, handler));
        return this;
    }

    private void take(Buffer bytes, Handler<Buffer> handler) {
        length += bytes.length();
        if (length <= limit) {
            progress.accept(length);
            handler.handle(bytes);
        } else if (!broken) {
            broken = true;
            tooLong.run();
            if (failed != null) {
                failed.handle(new TooLongException());
            }
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            whole.run();
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
