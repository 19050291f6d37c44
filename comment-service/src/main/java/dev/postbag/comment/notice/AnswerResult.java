package dev.postbag.comment.notice;

/** What became of a contributor's answer to a notice. */
public sealed interface AnswerResult {

    /** It stands, now or since it was sent before. */
    record Answered(Notice notice) implements AnswerResult {}

    record Refused(Refusal refusal) implements AnswerResult {}

    /** Why an answer is not taken. */
    enum Refusal {
        NO_SUCH_COMMENT,
        WRONG_RECEIPT,
        NO_SUCH_NOTICE,
        ANSWERED_BEFORE,
        CONCLUDED
    }
}
