package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code mongod} that was seen to run on this machine, and its version. */
record MongodBinary(Path file, String version) {

    private static final Pattern VERSION = Pattern.compile("db version v(\\d+\\.\\d+\\.\\d+\\S*)");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /**
     * Asks the file for its version.
     *
     * @throws IOException saying why it does not run here, a missing library for instance
     */
    static MongodBinary at(Path file) throws IOException {
        Command answer = Command.run(LIMIT, List.of(file.toString(), "--version"));
        Matcher version = VERSION.matcher(answer.output());
        if (answer.succeeded() && version.find()) {
            return new MongodBinary(file, version.group(1));
        }
        String said = answer.lastLine();
        throw new IOException(
                file + " does not run here: " + (said.isEmpty() ? "it ended with status " + answer.status() : said));
    }
}
