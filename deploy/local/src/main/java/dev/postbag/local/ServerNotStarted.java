package dev.postbag.local;

/** A local server that could not be started: what is in the way, and what the person at the keyboard can do about it. */
public final class ServerNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    public ServerNotStarted(String what, String remedy) {
        super(what + " " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    public ServerNotStarted(String what, String remedy, Throwable cause) {
        this(what, remedy);
        initCause(cause);
    }

    /** What is in the way, as one or more sentences. */
    public String what() {
        return what;
    }

    /** What to do about it, as one or more sentences. */
    public String remedy() {
        return remedy;
    }
}
