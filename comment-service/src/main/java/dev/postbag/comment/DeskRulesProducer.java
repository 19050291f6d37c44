package dev.postbag.comment;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.moderation.DeskRules;
import dev.postbag.comment.moderation.RaidRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** Makes the desk's rules of its settings. */
@ApplicationScoped
public class DeskRulesProducer {

    @Produces
    @Singleton
    DeskRules rules(ModerationSettings settings) {
        return new DeskRules(settings.mode(), settings.lease(), settings.rulePatience(), texts(settings));
    }

    @Produces
    @Singleton
    RaidRule raidRule(CommentSettings settings) {
        return new RaidRule(
                settings.raid().newcomers(),
                settings.raid().within(),
                settings.raid().lasts());
    }

    private static Map<Reason, String> texts(ModerationSettings settings) {
        Map<Reason, String> texts = new EnumMap<>(Reason.class);
        settings.reasonTexts()
                .forEach((code, text) -> texts.put(
                        Reason.withCode(code)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "postbag.moderation.reason-texts names no reason: " + code)),
                        text));
        return texts;
    }
}
