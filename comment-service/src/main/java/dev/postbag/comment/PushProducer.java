package dev.postbag.comment;

import dev.postbag.comment.push.KnownServices;
import dev.postbag.comment.push.Outcomes;
import dev.postbag.comment.push.PushServices;
import dev.postbag.comment.push.PushTerms;
import dev.postbag.comment.push.Seals;
import dev.postbag.comment.push.SendingPushes;
import dev.postbag.comment.push.Subscriptions;
import dev.postbag.comment.push.VapidKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes of the settings on what terms devices are told of things, and has that be done on virtual threads. */
@ApplicationScoped
public class PushProducer {

    @Produces
    @Singleton
    PushTerms terms(PushSettings settings) {
        return new PushTerms(
                keys(settings),
                new KnownServices(settings.services()),
                settings.contact(),
                settings.pause(),
                settings.kept(),
                settings.most());
    }

    @Produces
    @Singleton
    SendingPushes sending(
            Subscriptions subscriptions,
            Seals seals,
            PushServices services,
            PushTerms terms,
            Outcomes outcomes,
            Clock clock) {
        return new SendingPushes(subscriptions, seals, services, terms, outcomes, clock, Thread::startVirtualThread);
    }

    private static Optional<VapidKeys> keys(PushSettings settings) {
        if (settings.publicKey().isPresent() != settings.privateKey().isPresent()) {
            throw new IllegalArgumentException(
                    "postbag.push.public-key and postbag.push.private-key are set together or not at all");
        }
        return settings.publicKey()
                .map(open -> VapidKeys.of(open, settings.privateKey().orElseThrow()));
    }
}
