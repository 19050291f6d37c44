package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Reason;
import java.time.Duration;
import java.util.Map;

/**
 * How comments are moderated here.
 *
 * @param mode that of posts for which none was chosen
 * @param lease how long a comment stays with the moderator who took it
 * @param patience how long a rule may take
 * @param texts the reasons that this blog puts into words of its own
 */
public record DeskRules(Mode mode, Duration lease, Duration patience, Map<Reason, String> texts) {

    public DeskRules {
        texts = Map.copyOf(texts);
    }

    String textOf(Reason reason) {
        return texts.getOrDefault(reason, reason.text());
    }
}
