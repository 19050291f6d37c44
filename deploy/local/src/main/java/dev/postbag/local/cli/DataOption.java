package dev.postbag.local.cli;

import dev.postbag.local.process.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data directory a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory; default: .postbag in the project's directory.")
    private @Nullable Path directory;

    DataDirectory directory() {
        return DataDirectory.at(directory == null ? root().resolve(".postbag") : directory);
    }

    /** The option as it is to be repeated on another command line, with a space before it; empty for the default. */
    String asTyped() {
        return directory == null ? "" : " --data " + directory;
    }

    /** The project's directory, where the launcher lies. */
    static Path root() {
        return Path.of(System.getProperty("postbag.root", ".")).toAbsolutePath().normalize();
    }
}
