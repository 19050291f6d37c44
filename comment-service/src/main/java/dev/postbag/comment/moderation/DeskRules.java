package dev.postbag.comment.moderation;

import java.time.Duration;

/**
 * How comments are moderated here.
 *
 * @param mode that of posts for which none was chosen
 * @param lease how long a comment stays with the moderator who took it
 * @param patience how long a rule may take
 */
public record DeskRules(Mode mode, Duration lease, Duration patience) {}
