package dev.postbag.kit.audit;

/** What a service can look through to see that nothing it keeps is missing, changed or hidden. */
public interface Audit {

    /** Looks through all of it, one thing after the other, and writes down what does not fit. */
    void run(AuditLog log);
}
