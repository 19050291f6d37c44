package dev.postbag.comment.notice;

import java.util.OptionalInt;

/**
 * A moderator's wish to conclude a case.
 *
 * @param moderator the subject of their token
 * @param revision which of the comment's revisions was read; there when it is to be taken down
 * @param text what they say to both sides besides the reason's text; empty for nothing
 */
public record ConcludeNotice(
        String notice, String moderator, OutcomeReason reason, OptionalInt revision, String text) {}
