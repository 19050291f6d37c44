package dev.postbag.comment;

import dev.postbag.comment.moderation.DeskRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the desk's rules of its settings. */
@ApplicationScoped
public class DeskRulesProducer {

    @Produces
    @Singleton
    DeskRules rules(ModerationSettings settings) {
        return new DeskRules(settings.mode(), settings.lease(), settings.rulePatience());
    }
}
