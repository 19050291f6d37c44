package dev.postbag.local.cli;

import java.util.logging.LogManager;

/** The libraries' own words, which are of no use to a person at a terminal: what matters of them is told by a command. */
final class QuietLibraries {

    private QuietLibraries() {}

    static void hush() {
        LogManager.getLogManager().reset();
    }
}
