package dev.postbag.local.cli;

import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.LogFile;
import dev.postbag.local.process.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a part wrote. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Shows the last lines a part wrote: gateway, ingest, content, comment, kafka, mongodb or runner.")
final class LogsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SERVICE", description = "Whose log.")
    private String service = "";

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "-f", description = "Stay, and show what is written from now on; Ctrl-C ends it.")
    private boolean follow;

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many lines; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--raw", description = "The lines as they stand in the file: JSON is not made readable.")
    private boolean raw;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory directory = data.directory();
        LogFile log = directory.log(service);
        if (!service.matches("[a-z]+") || !Files.exists(log.path())) {
            throw new CommandFailed("There is no log of '" + service + "' under " + directory.logs() + "; there are: "
                    + names(directory.logs()) + ".");
        }
        Screen screen = Screen.of(spec);
        try (FollowedFile file = FollowedFile.atLastLines(log.path(), Math.max(0, count))) {
            file.newLines(line -> screen.line(shown(line)));
            while (follow) {
                Thread.sleep(300);
                file.newLines(line -> screen.line(shown(line)));
            }
        }
        return ExitCode.FINE;
    }

    private String shown(String line) {
        return raw ? line : LogLine.readable(line);
    }

    private static String names(Path logs) {
        if (!Files.isDirectory(logs)) {
            return "none";
        }
        try (Stream<Path> files = Files.list(logs)) {
            String names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "none" : names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
