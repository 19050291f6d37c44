package dev.postbag.comment.moderation;

import dev.postbag.comment.thread.ContributorSecret;
import java.util.Optional;

/**
 * A reader's wish to report a comment.
 *
 * @param contributor who they are in the thread; without, somebody new
 */
public record ReportComment(
        String comment, ReportReason reason, String text, Optional<ContributorSecret> contributor) {}
