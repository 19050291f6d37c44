package dev.postbag.comment;

import dev.postbag.comment.push.EndingSubscriptions;
import dev.postbag.comment.push.SendingPushes;
import dev.postbag.kit.sweep.Sweeps;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells devices what is due, and ends subscriptions to threads that are closed, again and again, on each replica. */
@ApplicationScoped
public class PushSweep {

    private final SendingPushes sending;
    private final EndingSubscriptions ending;
    private final PushSettings settings;
    private final Sweeps sweeps;

    PushSweep(SendingPushes sending, EndingSubscriptions ending, PushSettings settings, Sweeps sweeps) {
        this.sending = sending;
        this.ending = ending;
        this.settings = settings;
        this.sweeps = sweeps;
    }

    void onStart(@Observes StartupEvent starting) {
        sweeps.start("push-sweep", settings.sweepEvery(), "Devices could not be told of things", sending::send);
        sweeps.start("push-end-sweep", settings.endEvery(), "Subscriptions could not be ended", ending::end);
    }
}
