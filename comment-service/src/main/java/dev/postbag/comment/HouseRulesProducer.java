package dev.postbag.comment;

import dev.postbag.comment.pick.ConsentRule;
import dev.postbag.comment.thread.ClosingRule;
import dev.postbag.comment.thread.HouseRules;
import dev.postbag.comment.thread.ReactionKinds;
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

    @Produces
    @Singleton
    ConsentRule consentRule(CommentSettings settings) {
        return new ConsentRule(settings.consentRequired());
    }

    @Produces
    @Singleton
    ReactionKinds reactionKinds(CommentSettings settings) {
        return new ReactionKinds(settings.reactions());
    }

    @Produces
    @Singleton
    ClosingRule closingRule(CommentSettings settings) {
        return new ClosingRule(settings.closeAfter());
    }
}
