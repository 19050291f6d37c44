package dev.postbag.local.mongo;

import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@code mongod} leaves in its directory: data, log, console output, the port it listened on last. */
record MongodFiles(Path directory) {

    Path data() {
        return directory.resolve("mongod");
    }

    Path log() {
        return directory.resolve("mongod.log");
    }

    Path console() {
        return directory.resolve("mongod.console");
    }

    /**
     * Looks whether what finds the collections is there when they are: without it a {@code mongod} begins anew, empty.
     *
     * @throws ServerNotStarted when it is not
     */
    void checkIntact() throws IOException {
        if (Files.exists(data().resolve("WiredTiger")) && Files.exists(data().resolve("WiredTiger.turtle"))) {
            return;
        }
        try (Stream<Path> files = Files.list(data())) {
            if (files.anyMatch(file -> file.getFileName().toString().startsWith("collection-"))) {
                throw new ServerNotStarted(
                        "MongoDB's data directory " + data()
                                + " is damaged: it holds collections, but WiredTiger or WiredTiger.turtle is missing.",
                        "Put a copy of the directory back, or move it away to begin with an empty one.");
            }
        }
    }

    /** The port of the last run when it is free, so that clients find a restarted server where it was; else another one, kept. */
    int port() throws IOException {
        return LocalPort.notedIn(directory.resolve("port"));
    }

    /** A {@code mongod} that still runs on this data, because whoever started it was killed. */
    Optional<ProcessHandle> orphan() throws IOException {
        Path lock = data().resolve("mongod.lock");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        return number(Files.readString(lock)).flatMap(ProcessHandle::of).filter(this::runsOnThisData);
    }

    private boolean runsOnThisData(ProcessHandle process) {
        Optional<String[]> arguments = process.info().arguments();
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("mongod"))
                        .isPresent()
                && arguments
                        .filter(given -> Arrays.asList(given).contains(data().toString()))
                        .isPresent();
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
