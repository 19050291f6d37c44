package dev.postbag.local.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line of Postbag. */
@Command(
        name = "postbag",
        description = "Runs Postbag on this machine, and works at its desk.",
        mixinStandardHelpOptions = true,
        versionProvider = Postbag.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            IngestCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            TestCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 fine, 1 it did not work, 2 wrong command line, 3 already running, 4 posts were rejected.",
            "More: docs/operations.md"
        })
public final class Postbag {

    private static final String BENCH = "dev.postbag.bench.Bench";

    private Postbag() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Postbag());
        line.addSubcommand("bench", bench().orElseGet(NoBench::new));
        boolean coloured = Screen.isTerminal() && System.getenv("NO_COLOR") == null;
        return line.setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(Failures::wrongCommandLine)
                .setUsageHelpAutoWidth(true);
    }

    private static Optional<Object> bench() {
        try {
            return Optional.of(Class.forName(BENCH).getConstructor().newInstance());
        } catch (ClassNotFoundException notBuilt) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(BENCH + " cannot be used", e);
        }
    }

    @Command(name = "bench", description = "Measures Postbag on this machine.", mixinStandardHelpOptions = true)
    private static final class NoBench implements Runnable {

        @Override
        public void run() {
            throw new CommandFailed("The benchmarks are not built; ./postbag bench builds them.");
        }
    }

    /** Tells the version the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"postbag " + number()};
        }

        static String number() {
            @Nullable String version = Postbag.class.getPackage().getImplementationVersion();
            return version == null ? "(not built as a jar)" : version;
        }
    }
}
