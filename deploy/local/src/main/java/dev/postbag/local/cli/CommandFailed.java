package dev.postbag.local.cli;

/** Ends a command with a message for the person at the terminal. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
