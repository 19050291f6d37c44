package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import java.util.Optional;

/**
 * A moderator's wish to decide about a comment.
 *
 * @param id the same each time the same wish is sent; without, what is in it makes one
 * @param revision which of the comment's revisions was judged
 * @param moderator the subject of their token
 * @param text what they say besides the reason's text; empty for nothing
 * @param supersedes the decision that this one is to take the place of, though nothing waits
 */
public record DecideComment(
        Optional<String> id,
        String comment,
        int revision,
        String moderator,
        Verdict verdict,
        Reason reason,
        String text,
        Optional<String> supersedes) {

    public static final int LONGEST_TEXT = 2_000;
}
