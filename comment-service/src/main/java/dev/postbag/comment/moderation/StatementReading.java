package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.thread.Comment;

/** What a contributor who asks what was decided about their comment finds. */
public sealed interface StatementReading {

    /**
     * @param decision the latest
     * @param text the reason in words
     */
    record Stated(Comment comment, Decision decision, String text) implements StatementReading {}

    record NothingDecided() implements StatementReading {}

    record NoSuchComment() implements StatementReading {}

    record WrongReceipt() implements StatementReading {}
}
