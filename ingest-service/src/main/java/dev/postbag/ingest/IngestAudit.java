package dev.postbag.ingest;

import dev.postbag.ingest.integrity.AuditingCaptures;
import dev.postbag.ingest.integrity.Misfit;
import dev.postbag.ingest.integrity.Notes;
import dev.postbag.kit.audit.Audit;
import dev.postbag.kit.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Audits captures and what was read out of them. */
@ApplicationScoped
public class IngestAudit implements Audit {

    private final AuditingCaptures captures;

    IngestAudit(AuditingCaptures captures) {
        this.captures = captures;
    }

    @Override
    public void run(AuditLog log) {
        captures.audit(new LoggedNotes(log));
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
        public void covered(String format, Map<String, Long> bytes) {
            log.covered(format, bytes);
        }

        @Override
        public void working() {
            log.working();
        }

        @Override
        public void found(Misfit misfit) {
            log.found(misfit.kind(), misfit.thing(), misfit.id(), misfit.expected(), misfit.found());
        }

        @Override
        public Instant late() {
            return log.late();
        }
    }
}
