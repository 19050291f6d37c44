package dev.postbag.kit.audit;

/** Ends an audit before its end: the service stops, or another replica has taken it over. */
final class AuditStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditStopped() {
        super("the audit is left to another", null, false, false);
    }
}
