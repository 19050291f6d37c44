package dev.postbag.local.process;

/** Where a part, or the platform as a whole, stands in its life. */
public enum Phase {
    STARTING,
    READY,
    /** It ended unasked and is being started again. */
    RESTARTING,
    /** It ended too often in a short time; it is still tried, at long intervals. */
    FAILING,
    STOPPING,
    STOPPED;

    /** The phase as it stands in a table. */
    public String shown() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
