package dev.postbag.local.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A {@code mongod} that is on the machine already: named by {@code POSTBAG_MONGOD}, or on the path. */
record InstalledMongod(Machine machine) implements MongoSource {

    private static final String VARIABLE = "POSTBAG_MONGOD";

    @Override
    public MongoKind kind() {
        return MongoKind.MONGOD;
    }

    @Override
    public Offer offer(Consumer<String> progress) {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return new Offer.Missing(
                    "there is no mongod on the PATH and " + VARIABLE + " is not set",
                    "Install MongoDB, or set " + VARIABLE + " to the mongod to use.");
        }
        try {
            MongodBinary binary = MongodBinary.at(file.get());
            String what = "mongod at " + binary.file();
            return new Offer.Ready((directory, heard) -> MongodProcess.start(kind(), binary, what, directory, heard));
        } catch (IOException e) {
            return new Offer.Missing(
                    String.valueOf(e.getMessage()), "Mend it, or set " + VARIABLE + " to a mongod that runs here.");
        }
    }

    Optional<Path> file() {
        return machine.variable(VARIABLE).map(Path::of).or(() -> machine.program("mongod"));
    }
}
