package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.QueuePlace;
import dev.postbag.comment.decision.Waiting;
import dev.postbag.comment.thread.Comment;
import java.util.Optional;

/**
 * A comment that waits, with what is needed to decide about it.
 *
 * @param parent the comment it answers, if any
 */
public record QueueItem(QueuePlace place, Comment comment, Waiting waiting, Optional<Comment> parent) {}
