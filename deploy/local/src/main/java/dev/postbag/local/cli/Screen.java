package dev.postbag.local.cli;

import dev.postbag.local.process.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal, or the file, that a command writes to. */
final class Screen implements Progress {

    private static final int SECOND = 1000;

    private final PrintWriter out;

    Screen(PrintWriter out) {
        this.out = out;
    }

    /** The screen that a command's output goes to. */
    static Screen of(CommandSpec command) {
        return new Screen(command.commandLine().getOut());
    }

    /** Is there a person in front of it? */
    static boolean isTerminal() {
        return "yes".equals(System.getProperty("postbag.terminal"));
    }

    @Override
    public void done(String what, String detail, Duration took) {
        double seconds = (double) took.toMillis() / SECOND;
        line(String.format(Locale.ROOT, "  %-10s %6.1f s  %s", what, seconds, detail)
                .stripTrailing());
    }

    @Override
    public void say(String line) {
        line(line);
    }

    void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", (double) took.toMillis() / SECOND);
    }
}
