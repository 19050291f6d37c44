package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerLogTest {

    private final PrintStream terminal = System.err;
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final List<Handler> handlers = List.of(root.getHandlers());

    @TempDir
    private Path directory;

    @AfterEach
    void logAsBefore() {
        System.setErr(terminal);
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        handlers.forEach(root::addHandler);
        root.setLevel(level);
    }

    @Test
    void whatCannotBeLoggedIsNotShownInTheTerminalInstead() throws IOException {
        DataDirectory data = DataDirectory.at(directory);
        data.prepare(Clock.systemUTC());
        RunnerLog.keepUnder(data);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));

        for (Handler handler : root.getHandlers()) {
            handler.getErrorManager().error("", new IOException("No space left on device"), 2);
        }
        Logger.getLogger("kafka").log(Level.WARNING, "kept");

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(data.log("kafka").path()).content().contains("kept");
    }
}
