package dev.postbag.local.cli;

import dev.postbag.local.mongo.MongoChoice;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.RunSettings;
import dev.postbag.local.process.Runner;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the whole platform and stays with it, or leaves it running in the background. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Kafka, MongoDB and the four services, and prints where to look.",
            "Ctrl-C stops all of it. A second `up` on the same data finds everything as it was left."
        },
        footer = {
            "",
            "MongoDB is the first of: MONGODB_URI from the environment; a mongod found (POSTBAG_MONGOD, PATH);",
            "Docker; a mongod fetched once and kept in the cache directory; the embedded Java server, for a look only.",
            "KAFKA_BOOTSTRAP_SERVERS from the environment names a Kafka cluster to use instead of the one in the runner.",
            "Exit codes: 0 ready (--detach) or stopped, 1 it could not start or go on, 3 it already runs on this data,",
            "130 stopped with Ctrl-C."
        })
final class UpCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--detach", description = "Leave it running in the background once it is ready.")
    private boolean detach;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The gateway's port on 127.0.0.1; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--empty", description = "Do not take in the shipped sample.")
    private boolean empty;

    @Option(
            names = "--mongodb",
            paramLabel = "CHOICE",
            description =
                    "mongod, docker, fetched, embedded, or a mongodb:// address; default: the first that can be had.")
    private @Nullable String mongodb;

    @Option(names = "--in-background", hidden = true)
    private boolean inBackground;

    @Override
    public Integer call() throws Exception {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be between 1 and 65535, but is " + port);
        }
        MongoChoice choice = mongodbChoice();
        DataDirectory directory = data.directory();
        Screen screen = Screen.of(spec);
        if (detach && !inBackground) {
            return new BackgroundStart(directory, screen)
                    .start(spec.commandLine().getParseResult().originalArgs());
        }
        long began = System.nanoTime();
        RunSettings settings = new RunSettings(DataOption.root(), directory, port, !empty, choice, System.getenv());
        screen.line("Starting Postbag on " + directory.root());
        new Runner(settings, Clock.systemUTC(), screen)
                .run(() -> whereToLook(screen, settings, Duration.ofNanos(System.nanoTime() - began)));
        return ExitCode.FINE;
    }

    private MongoChoice mongodbChoice() {
        try {
            return mongodb == null ? MongoChoice.automatic() : MongoChoice.parse(mongodb);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--mongodb: " + e.getMessage());
        }
    }

    private void whereToLook(Screen screen, RunSettings settings, Duration took) {
        String gateway = settings.gateway();
        screen.line("");
        screen.line("Postbag is ready after " + Screen.seconds(took) + ".");
        screen.line("  posts        " + gateway + "/api/v1/posts");
        screen.line("  the API      " + gateway + "/q/swagger-ui");
        screen.line("  try          curl '" + gateway + "/api/v1/posts?limit=3'");
        screen.line("  desk token   ./postbag token --role editor" + data.asTyped());
        screen.line("  take in      ./postbag ingest FILE" + data.asTyped());
        screen.line("  stop         " + (inBackground ? "./postbag down" + data.asTyped() : "Ctrl-C"));
    }
}
