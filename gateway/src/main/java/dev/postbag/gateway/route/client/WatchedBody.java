package dev.postbag.gateway.route.client;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body on its way, and somebody who is told how it goes; it breaks off when it is longer than it may be. */
final class WatchedBody implements ReadStream<Buffer> {

    /** Is told how a body goes. */
    interface Watcher {

        /** A part has come. */
        void progress();

        /** No more of it comes; says whether its reader is to hear of that. */
        boolean ended();

        /** More has come than may; no more is passed on. */
        void tooLong();

        /** There will be no more of it; says whether its reader is to hear of that. */
        boolean broken();
    }

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Watcher watcher;
    private long length;
    private boolean over;

    @Nullable
    private Handler<Throwable> failed;

    WatchedBody(ReadStream<Buffer> body, long limit, Watcher watcher) {
        this.body = body;
        this.limit = limit;
        this.watcher = watcher;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : bytes -> take(bytes, handler));
        return this;
    }

    private void take(Buffer bytes, Handler<Buffer> handler) {
        length += bytes.length();
        if (length <= limit) {
            watcher.progress();
            handler.handle(bytes);
        } else if (!over) {
            over = true;
            watcher.tooLong();
            if (failed != null) {
                failed.handle(new IllegalStateException("the body is longer than it may be"));
            }
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (watcher.ended()) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(
                handler == null
                        ? null
                        : cause -> {
                            if (watcher.broken()) {
                                handler.handle(cause);
                            }
                        });
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
