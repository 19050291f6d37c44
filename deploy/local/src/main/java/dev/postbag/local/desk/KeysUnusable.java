package dev.postbag.local.desk;

/** Says that the keys under a data directory are missing or damaged, and what to do about it. */
public final class KeysUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnusable(String message) {
        super(message);
    }

    KeysUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
