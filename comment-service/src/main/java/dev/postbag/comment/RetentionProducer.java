package dev.postbag.comment;

import dev.postbag.comment.retention.KeepingTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the times for which things are kept to whoever removes them. */
@ApplicationScoped
class RetentionProducer {

    @Produces
    @Singleton
    KeepingTimes times(RetentionSettings settings) {
        return new KeepingTimes(
                settings.withdrawn(), settings.rejected(), settings.reports(), settings.notices(), settings.orphans());
    }
}
