package dev.postbag.local.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Adds up what the tests of a build found; the launcher runs the build itself. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        customSynopsis = {"postbag test [MAVEN ARGUMENTS]", "   or  postbag test --fuzz MINUTES"},
        description = {
            "Runs all tests, as ./mvnw verify does, and adds up their results in the last line.",
            "Which MongoDB they used stands in the lines before it; POSTBAG_TEST_MONGODB forces one:",
            "mongod, docker, fetched, embedded, or a mongodb:// address.",
            "",
            "With --fuzz, no test is run: the readers of captures are given made-up input instead, each for",
            "an equal share of the time; starting each takes some seconds more. What was found interesting",
            "stays in ingest-service/target/fuzz, and the next run begins with it."
        },
        footer = {
            "",
            "The exit code is Maven's; with --fuzz 0 when nothing was found, else 1, and the input that broke",
            "a reader is named with how to see it again."
        })
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--since", hidden = true)
    private long since;

    @Option(names = "--outcome", hidden = true)
    private int outcome;

    @Option(names = "--fuzz", paramLabel = "MINUTES", description = "Look for input that breaks a reader, for so long.")
    private @Nullable Integer fuzz;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (fuzz != null) {
            return fuzz(fuzz);
        }
        TestReports reports = TestReports.writtenSince(DataOption.root(), Instant.ofEpochSecond(since));
        Screen screen = Screen.of(spec);
        reports.mongoDbs().forEach(screen::line);
        screen.line(
                "%d passed, %d failed, %d skipped".formatted(reports.passed(), reports.failed(), reports.skipped()));
        return outcome;
    }

    private int fuzz(int minutes) throws IOException, InterruptedException {
        if (minutes < 1) {
            throw new ParameterException(spec.commandLine(), "--fuzz must be at least 1 minute");
        }
        boolean sound = new Fuzzing(DataOption.root(), Screen.of(spec)).run(Duration.ofMinutes(minutes));
        return sound ? ExitCode.FINE : ExitCode.FAILED;
    }
}
