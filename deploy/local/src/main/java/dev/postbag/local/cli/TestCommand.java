package dev.postbag.local.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds up what the tests of a build found; the launcher runs the build itself. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        customSynopsis = "postbag test [MAVEN ARGUMENTS]",
        description = {
            "Runs all tests, as ./mvnw verify does, and adds up their results in the last line.",
            "Which MongoDB they used stands in the lines before it; POSTBAG_TEST_MONGODB forces one:",
            "mongod, docker, fetched, embedded, or a mongodb:// address."
        },
        footer = {"", "The exit code is Maven's."})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--since", hidden = true)
    private long since;

    @Option(names = "--outcome", hidden = true)
    private int outcome;

    @Override
    public Integer call() throws IOException {
        TestReports reports = TestReports.writtenSince(DataOption.root(), Instant.ofEpochSecond(since));
        Screen screen = Screen.of(spec);
        reports.mongoDbs().forEach(screen::line);
        screen.line(
                "%d passed, %d failed, %d skipped".formatted(reports.passed(), reports.failed(), reports.skipped()));
        return outcome;
    }
}
