package dev.postbag.local.cli;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.postbag.local.DirectoryLock;
import dev.postbag.local.backup.MakingBackups;
import dev.postbag.local.backup.Manifest;
import dev.postbag.local.mongo.MongoChoice;
import dev.postbag.local.mongo.MongoKind;
import dev.postbag.local.mongo.MongoServer;
import dev.postbag.local.mongo.MongoServers;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.RunState;
import dev.postbag.local.process.Runner;
import dev.postbag.local.process.RunningPostbag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything that Postbag keeps into a directory, while it runs or while it is stopped. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything that Postbag keeps into a new directory, as it was at one moment; nothing has to stop for it.",
            "Keys go with it, in keys/. Whoever has a backup has everything: keep it as you keep passwords."
        },
        footer = {
            "",
            "Of a Postbag that runs elsewhere, name its MongoDB with --mongodb; its keys are not in it.",
            "Exit codes: 0 the backup is made and whole, 1 it is not."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The directory to make.")
    private Path target = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--mongodb", paramLabel = "URI", description = "The MongoDB of a Postbag elsewhere.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException {
        Screen screen = Screen.of(spec);
        QuietLibraries.hush();
        long began = System.nanoTime();
        Manifest made = make(new MakingBackups(Postbag.Version.number(), Clock.systemUTC(), screen::line));
        screen.line("Backed up " + made.documents() + " documents in "
                + made.parts().size() + " collections, "
                + made.bytes() / 1024 + " KiB, in " + Screen.seconds(Duration.ofNanos(System.nanoTime() - began)) + ": "
                + target);
        screen.line(
                made.keys().isEmpty()
                        ? "No keys are in it: keep those of this Postbag apart, or tokens and push subscriptions end."
                        : "It holds the keys too (" + target.resolve("keys") + "): keep it as you keep passwords.");
        return ExitCode.FINE;
    }

    private Manifest make(MakingBackups making) throws IOException {
        if (mongodb != null) {
            return make(making, mongodb, false, null);
        }
        DataDirectory directory = data.directory();
        Optional<RunState> running = new RunningPostbag(directory).state();
        if (running.isPresent()) {
            return make(making, running.get().mongodb(System.getenv("MONGODB_URI")), false, directory.keys());
        }
        if (!directory.isThere()) {
            throw new CommandFailed(directory.root() + " is no data directory. Name one with --data, or a MongoDB with"
                    + " --mongodb.");
        }
        directory.prepare(Clock.systemUTC());
        try (DirectoryLock lock = directory.lock().orElseThrow(() -> Runner.alreadyRunning(directory));
                MongoServer server =
                        MongoServers.start(MongoChoice.automatic(), directory.mongodb(), Screen.of(spec)::line)) {
            return make(making, server.uri(), server.kind() != MongoKind.ADDRESS, directory.keys());
        }
    }

    private Manifest make(MakingBackups making, String uri, boolean atRest, @Nullable Path keys) throws IOException {
        try (MongoClient client = MongoClients.create(uri)) {
            return making.make(client, atRest, keys, target.toAbsolutePath().normalize());
        }
    }
}
