package dev.postbag.comment.notice;

/** What became of the wish to complain about a comment. */
public sealed interface OpenResult {

    /** There is a case, now or since it was sent before. */
    record Opened(Notice notice, CaseReceipt receipt) implements OpenResult {}

    /** There is nothing that readers could see. */
    record NoSuchComment() implements OpenResult {}

    /** The idempotency key came with another complaint before. */
    record KeyReused() implements OpenResult {}
}
