package dev.postbag.local.process;

/** Tells that a runner holds the data directory already. */
public final class AlreadyRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(String message) {
        super(message);
    }
}
