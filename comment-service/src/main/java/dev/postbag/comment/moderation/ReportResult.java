package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.ContributorSecret;

/** What became of the wish to report a comment. */
public sealed interface ReportResult {

    /** It is reported, now or since before. */
    record Reported(ContributorSecret contributor) implements ReportResult {}

    /** There is nothing that readers could see. */
    record NoSuchComment() implements ReportResult {}
}
