package dev.postbag.local.cli;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.postbag.local.DirectoryLock;
import dev.postbag.local.backup.Manifest;
import dev.postbag.local.backup.RestoringBackups;
import dev.postbag.local.kafka.GivenKafka;
import dev.postbag.local.mongo.MongoChoice;
import dev.postbag.local.mongo.MongoServer;
import dev.postbag.local.mongo.MongoServers;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back into a new data directory, or into an empty MongoDB elsewhere. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a backup back into a new data directory; ./postbag up starts it.",
            "A backup that is damaged, or was made in a format that is not known here, is refused before anything is written."
        },
        footer = {
            "",
            "With --mongodb URI only that MongoDB is filled, and no data directory is made.",
            "Kafka has to be empty of Postbag's topics: the services tell each other everything again.",
            "Exit codes: 0 everything is restored, 1 it is not."
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BACKUP", description = "The directory that ./postbag backup made.")
    private Path backup = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--mongodb",
            paramLabel = "CHOICE",
            description = "Which MongoDB is to keep it, as for up, or the address of one elsewhere.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Screen screen = Screen.of(spec);
        QuietLibraries.hush();
        RestoringBackups restoring =
                new RestoringBackups(backup.toAbsolutePath().normalize(), screen::line);
        Manifest manifest = restoring.check();
        screen.line("The backup of " + manifest.madeAt() + " by Postbag " + manifest.postbag() + " is whole.");
        Optional<String> kafka = Optional.ofNullable(System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        if (kafka.isPresent()) {
            GivenKafka.refuseTopics(kafka.get());
        }
        if (choice() instanceof MongoChoice.Address address) {
            fill(restoring, manifest, address.uri());
            screen.line("Restored " + manifest.documents() + " documents. Start the services beside an empty Kafka.");
            return ExitCode.FINE;
        }
        restoreInto(data.directory(), restoring, manifest);
        screen.line("Restored " + manifest.documents() + " documents. Start it with ./postbag up" + data.asTyped());
        return ExitCode.FINE;
    }

    private void restoreInto(DataDirectory directory, RestoringBackups restoring, Manifest manifest)
            throws IOException {
        directory.beginEmpty();
        try (DirectoryLock lock = directory.lock().orElseThrow(() -> Runner.alreadyRunning(directory))) {
            try (MongoServer server = MongoServers.start(choice(), directory.mongodb(), Screen.of(spec)::line)) {
                fill(restoring, manifest, server.uri());
            }
            int keys = restoring.restoreKeys(manifest, directory.keys());
            directory.prepareFilled(Clock.systemUTC());
            directory.rememberSample("restored");
            if (keys == 0) {
                Screen.of(spec)
                        .line("There are no keys in the backup: new ones are made, and tokens and push subscriptions"
                                + " made before end.");
            }
        }
    }

    private static void fill(RestoringBackups restoring, Manifest manifest, String uri) throws IOException {
        try (MongoClient client = MongoClients.create(uri)) {
            restoring.restore(manifest, client);
        }
    }

    private MongoChoice choice() {
        return mongodb == null ? MongoChoice.automatic() : MongoChoice.parse(mongodb);
    }
}
