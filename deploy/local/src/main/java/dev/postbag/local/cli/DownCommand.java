package dev.postbag.local.cli;

import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.RunningPostbag;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what runs on a data directory and leaves no process behind. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops what runs on the data directory, services first; all data is kept.",
        footer = {"", "Exit codes: 0 nothing runs any more (or ran at all), 1 it could not be stopped."})
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = data.directory();
        Screen screen = Screen.of(spec);
        long began = System.nanoTime();
        List<String> ended = new RunningPostbag(directory).end();
        if (ended.isEmpty()) {
            screen.line("Nothing runs on " + directory.root() + ".");
        } else {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            screen.line("Stopped " + String.join(", ", ended) + " after " + Screen.seconds(took) + ".");
        }
        return ExitCode.FINE;
    }
}
