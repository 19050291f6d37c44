package dev.postbag.comment.thread;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything logged while it is open, with contexts and causes. */
public final class WrittenLog extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final PatternFormatter format = new PatternFormatter("%p %c %X %s%e%n");
    private final Logger root = Logger.getLogger("");

    public static WrittenLog open() {
        WrittenLog log = new WrittenLog();
        log.setLevel(Level.ALL);
        log.root.addHandler(log);
        return log;
    }

    public Queue<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord written) {
        lines.add(format.format(org.jboss.logmanager.ExtLogRecord.wrap(written)));
    }

    @Override
    public void flush() {
        // Every line is kept at once.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
