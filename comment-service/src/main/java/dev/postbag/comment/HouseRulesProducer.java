package dev.postbag.comment;

import dev.postbag.comment.thread.HouseRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the house's rules of its settings. */
@ApplicationScoped
public class HouseRulesProducer {

    @Produces
    @Singleton
    HouseRules rules(CommentSettings settings) {
        return new HouseRules(
                settings.editWindow(),
                settings.consentDefault(),
                settings.reservedNames().orElse(List.of()));
    }
}
