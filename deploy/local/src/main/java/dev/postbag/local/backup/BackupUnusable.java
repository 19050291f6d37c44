package dev.postbag.local.backup;

/** A backup cannot be made or used; the message says why and what to do. */
public final class BackupUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupUnusable(String message) {
        super(message);
    }
}
