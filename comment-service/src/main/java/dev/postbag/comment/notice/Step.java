package dev.postbag.comment.notice;

import java.time.Instant;

/** Something that happened in a case after it was opened; once made, it never changes. */
public sealed interface Step {

    /** To the millisecond. */
    Instant at();

    /** The same without what was written. */
    Step wordless();

    /**
     * What the comment's contributor says to the notice.
     *
     * @param agrees whether the comment may be taken down
     * @param text to be passed on; empty for nothing
     */
    record Answered(Instant at, boolean agrees, String text) implements Step {

        public static final int LONGEST_TEXT = 4_000;

        @Override
        public Answered wordless() {
            return new Answered(at, agrees, "");
        }

        boolean says(boolean agreement, String words) {
            return agrees == agreement && text.equals(words);
        }
    }

    /**
     * How a case ended.
     *
     * @param moderator the subject of their token; never shown to either side
     * @param text what the moderator says to both sides besides the reason's text; empty for nothing
     */
    record Concluded(Instant at, String moderator, OutcomeReason reason, String text) implements Step {

        public static final int LONGEST_TEXT = 2_000;

        @Override
        public Concluded wordless() {
            return new Concluded(at, moderator, reason, "");
        }

        boolean says(ConcludeNotice wish) {
            return reason == wish.reason() && moderator.equals(wish.moderator()) && text.equals(wish.text());
        }
    }
}
