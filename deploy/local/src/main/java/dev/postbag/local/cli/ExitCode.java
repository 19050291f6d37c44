package dev.postbag.local.cli;

/** How commands end. */
final class ExitCode {

    static final int FINE = 0;

    /** It did not work; a message said why. */
    static final int FAILED = 1;

    /** The command line was wrong. */
    static final int USAGE = 2;

    /** Postbag already runs on that data directory. */
    static final int ALREADY_RUNNING = 3;

    /** A capture was taken in, and some of its posts were rejected. */
    static final int REJECTIONS = 4;

    private ExitCode() {}
}
