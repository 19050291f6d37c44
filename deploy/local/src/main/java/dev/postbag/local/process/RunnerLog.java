package dev.postbag.local.process;

import java.io.IOException;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where Kafka and the libraries in the runner write, so that the terminal stays for people. */
final class RunnerLog {

    private static final int LONGEST = 50 * 1024 * 1024;

    private RunnerLog() {}

    /** Sends what is logged in this process to {@code kafka.log}; only warnings and worse. */
    static void keepUnder(DataDirectory data) throws IOException {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$-7s [%3$s] %5$s%6$s%n");
        // Log4j, which Kafka loads, would itself write to the terminal when a start is broken off.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        LogFile log = data.log("kafka");
        log.putAside();
        FileHandler file = new FileHandler(log.path().toString(), LONGEST, 1, true);
        file.setFormatter(new SimpleFormatter());
        file.setErrorManager(new Unwritten());
        root.addHandler(file);
        root.setLevel(Level.WARNING);
    }

    /** What cannot be logged, as on a full disk, is not shown in the terminal instead, trace by trace. */
    private static final class Unwritten extends ErrorManager {

        @Override
        public void error(String words, Exception cause, int code) {}
    }
}
