package dev.postbag.gateway.route.client;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Runs out when nothing has happened for a while; there is as much of it again after each thing that happens. */
final class Patience {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final long millis;
    private final Runnable out;
    private long timer = NONE;
    private boolean used;

    Patience(Vertx vertx, Duration length, Runnable out) {
        this.vertx = vertx;
        this.millis = length.toMillis();
        this.out = out;
    }

    void begin() {
        end();
        timer = vertx.setTimer(millis, this::check);
    }

    /** Something happened; called often, so the running timer is left to find out. */
    void renew() {
        used = true;
    }

    void end() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
        used = false;
    }

    private void check(long expired) {
        timer = NONE;
        if (used) {
            begin();
        } else {
            out.run();
        }
    }
}
