package dev.postbag.comment.moderation;

import dev.postbag.comment.decision.Decision;
import dev.postbag.comment.thread.Comment;
import java.util.Locale;

/** What became of the wish to decide about a comment. */
public sealed interface DecideResult {

    /** It is decided, now or since it was sent before; with the comment as it is by then. */
    record Decided(Decision decision, Comment comment) implements DecideResult {}

    record Refused(Refusal refusal) implements DecideResult {}

    /** Why a decision does not stand. */
    enum Refusal {
        COMMENT_NOT_FOUND("No comment has this id."),
        COMMENT_WITHDRAWN("Its contributor took it back."),
        STALE_REVISION("It says something else by now. Read it again."),
        DECIDED_SINCE("Somebody has decided already. To decide otherwise, name their decision in supersedes."),
        CLAIMED_BY_ANOTHER("Another moderator has taken it."),
        GOES_TO_ANOTHER("It is about what you decided yourself, so another moderator decides."),
        DECISION_ID_REUSED("The id came with another decision before.");

        private final String detail;

        Refusal(String detail) {
            this.detail = detail;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String detail() {
            return detail;
        }
    }
}
