package dev.postbag.local.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What libFuzzer says of a run, understood line by line. */
final class FuzzOutput {

    private static final Pattern COUNT = Pattern.compile("#(\\d+)\\s+([A-Z]\\w*|pulse)\\b.*");
    private static final Pattern WRITTEN = Pattern.compile(".*Test unit written to (\\S+)");

    private final LongConsumer progress;
    private long executions;
    private @Nullable Path finding;

    /** @param progress is told how many executions there were, at growing intervals */
    FuzzOutput(LongConsumer progress) {
        this.progress = progress;
    }

    /** To its end, and into a log. */
    void read(BufferedReader lines, PrintWriter log) throws IOException {
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.println(line);
            understand(line);
        }
    }

    private void understand(String line) {
        Matcher count = COUNT.matcher(line);
        Matcher written = WRITTEN.matcher(line);
        if (count.matches()) {
            executions = Long.parseLong(count.group(1));
            if (count.group(2).equals("pulse")) {
                progress.accept(executions);
            }
        } else if (written.matches()) {
            finding = Path.of(written.group(1));
        }
    }

    long executions() {
        return executions;
    }

    Optional<Path> finding() {
        return Optional.ofNullable(finding);
    }
}
