package dev.postbag.local.cli;

import dev.postbag.local.chaos.Campaign;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
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
        customSynopsis = {
            "postbag test [MAVEN ARGUMENTS]",
            "   or  postbag test --fuzz MINUTES",
            "   or  postbag test --chaos MINUTES [--seed N]"
        },
        description = {
            "Runs all tests, as ./mvnw verify does, and adds up their results in the last line.",
            "Which MongoDB they used stands in the lines before it; POSTBAG_TEST_MONGODB forces one:",
            "mongod, docker, fetched, embedded, or a mongodb:// address.",
            "",
            "With --fuzz, no test is run: the readers of captures are given made-up input instead, each for",
            "an equal share of the time; starting each takes some seconds more. What was found interesting",
            "stays in ingest-service/target/fuzz, and the next run begins with it.",
            "",
            "With --chaos, a platform with two of each service is used and broken, for so long: processes are",
            "killed and frozen, the network is cut and slowed, disks are full, clocks jump. Afterwards all that",
            "was accepted is looked for. The same --seed breaks the same things. It needs Linux."
        },
        footer = {
            "",
            "The exit code is Maven's; with --fuzz or --chaos 0 when nothing was found, else 1; the",
            "input that broke a reader is named with how to see it again."
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

    @Option(names = "--chaos", paramLabel = "MINUTES", description = "Break a platform that is used, for so long.")
    private @Nullable Integer chaos;

    @Option(names = "--seed", paramLabel = "N", description = "With --chaos: break the same things again.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (fuzz != null) {
            return fuzz(fuzz);
        }
        if (chaos != null) {
            return chaos(chaos);
        }
        TestReports reports = TestReports.writtenSince(DataOption.root(), Instant.ofEpochSecond(since));
        Screen screen = Screen.of(spec);
        reports.mongoDbs().forEach(screen::line);
        screen.line(
                "%d passed, %d failed, %d skipped".formatted(reports.passed(), reports.failed(), reports.skipped()));
        return outcome;
    }

    private int fuzz(int minutes) throws IOException, InterruptedException {
        Duration time = atLeastOne("--fuzz", minutes);
        boolean sound = new Fuzzing(DataOption.root(), Screen.of(spec)).run(time);
        return sound ? ExitCode.FINE : ExitCode.FAILED;
    }

    private int chaos(int minutes) throws IOException, InterruptedException {
        Duration time = atLeastOne("--chaos", minutes);
        Campaign campaign = ServiceLoader.load(Campaign.class)
                .findFirst()
                .orElseThrow(() -> new CommandFailed("The campaign is not built; ./postbag test --chaos builds it."));
        long drawn = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        boolean sound = campaign.run(DataOption.root(), time, drawn, Screen.of(spec)::line);
        return sound ? ExitCode.FINE : ExitCode.FAILED;
    }

    private Duration atLeastOne(String option, int minutes) {
        if (minutes < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1 minute");
        }
        return Duration.ofMinutes(minutes);
    }
}
