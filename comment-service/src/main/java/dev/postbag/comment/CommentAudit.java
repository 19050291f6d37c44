package dev.postbag.comment;

import dev.postbag.comment.integrity.AuditingComments;
import dev.postbag.comment.integrity.Misfit;
import dev.postbag.comment.integrity.Notes;
import dev.postbag.comment.integrity.RecountingAll;
import dev.postbag.kit.audit.Audit;
import dev.postbag.kit.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Audits comments, and counts anew what is counted of them. */
@ApplicationScoped
public class CommentAudit implements Audit {

    private final AuditingComments comments;
    private final RecountingAll counts;

    CommentAudit(AuditingComments comments, RecountingAll counts) {
        this.comments = comments;
        this.counts = counts;
    }

    @Override
    public void run(AuditLog log) {
        comments.audit(new LoggedNotes(log));
        counts.recount(new LoggedNotes(log));
    }

    private record LoggedNotes(AuditLog log) implements Notes {

        @Override
        public void expecting(long more) {
            log.expecting(more);
        }

        @Override
        public void checked(String what) {
            log.checked(what);
        }

        @Override
        public void found(Misfit misfit) {
            log.found(misfit.kind(), misfit.thing(), misfit.id(), misfit.expected(), misfit.found());
        }
    }
}
