package dev.postbag.local.process;

import java.time.Duration;

/** Tells the person at the terminal what the runner does. */
public interface Progress {

    /** Something was done, and took this long. */
    void done(String what, String detail, Duration took);

    /** Something worth a line of its own. */
    void say(String line);
}
