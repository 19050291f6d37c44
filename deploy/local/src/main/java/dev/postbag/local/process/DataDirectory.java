package dev.postbag.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postbag.local.DirectoryLock;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory that holds everything one local Postbag keeps, and nothing else. */
public final class DataDirectory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;
    private static final long LEAST_ROOM = 500L * 1024 * 1024;
    private static final String MARKER = "postbag.json";

    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** The data directory at a path, whether it is there yet or not. */
    public static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /**
     * Makes it when it is not there, and looks whether it can be used.
     *
     * @throws ServerNotStarted when it cannot be written, is full, or holds something that is not Postbag's
     */
    public void prepare(Clock clock) {
        try {
            Files.createDirectories(root);
            if (!Files.exists(marker())) {
                refuseWhatIsNotOurs();
                mark(clock);
            }
            checkFormat();
            Files.createDirectories(logs());
            Files.createDirectories(run());
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "The data directory " + root + " cannot be written: " + reason(e) + ".",
                    "Make it writable, or name another one with --data.",
                    e);
        }
        shortOfRoom().ifPresent(shortage -> {
            throw new ServerNotStarted(shortage, "Make room, or name a directory on another disk with --data.");
        });
    }

    /**
     * Begins it anew, to be filled by somebody else than Postbag; until {@link #prepareFilled} nothing runs on it.
     *
     * @throws ServerNotStarted when it holds anything
     */
    public void beginEmpty() throws IOException {
        Files.createDirectories(root);
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new ServerNotStarted(
                        "The directory " + root + " is not empty.", "Name an empty or a new directory with --data.");
            }
        }
    }

    /** Says that all is in it that is to be. */
    public void prepareFilled(Clock clock) throws IOException {
        mark(clock);
        prepare(clock);
    }

    private void mark(Clock clock) throws IOException {
        ObjectNode made = JSON.createObjectNode();
        made.put("format", FORMAT);
        made.put("created", clock.instant().toString());
        write(made);
    }

    /** Has Postbag ever run on it? */
    public boolean isThere() {
        return Files.exists(marker());
    }

    /** Holds it for this process; nothing when another runner holds it. */
    public Optional<DirectoryLock> lock() {
        try {
            return Optional.of(DirectoryLock.of(run()));
        } catch (ServerNotStarted held) {
            if (held.getCause() != null) {
                throw held;
            }
            return Optional.empty();
        }
    }

    /** What became of the sample: {@code taken} or {@code declined}; nothing while it is still to be taken in. */
    public Optional<String> sample() throws IOException {
        return Optional.ofNullable(read().path("sample").asText(null));
    }

    /** Remembers what became of the sample. */
    public void rememberSample(String outcome) throws IOException {
        ObjectNode json = read();
        json.put("sample", outcome);
        write(json);
    }

    /** That too little room is left to start, in words; nothing when there is enough, or nobody can tell. */
    Optional<String> shortOfRoom() {
        try {
            FileStore store = Files.getFileStore(root);
            long room = store.getUsableSpace();
            return room >= LEAST_ROOM
                    ? Optional.empty()
                    : Optional.of("The disk is nearly full: " + room / 1024 / 1024 + " MB are free for " + root
                            + ", and Postbag needs " + LEAST_ROOM / 1024 / 1024 + " MB to start.");
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    public Path root() {
        return root;
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path mongodb() {
        return root.resolve("mongodb");
    }

    /** Of content-service; made again when it is gone. */
    Path search() {
        return root.resolve("search");
    }

    public LogFile log(String part) {
        return new LogFile(logs().resolve(part + ".log"));
    }

    public StateFile state() {
        return new StateFile(run().resolve("state.json"));
    }

    private Path marker() {
        return root.resolve(MARKER);
    }

    private void refuseWhatIsNotOurs() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            Optional<Path> stranger = entries.filter(
                            entry -> !entry.getFileName().toString().startsWith(MARKER))
                    .findFirst();
            if (stranger.isPresent()) {
                throw new ServerNotStarted(
                        "The directory " + root + " is not empty and holds no " + MARKER + " (it holds "
                                + stranger.get().getFileName() + "), so it is not a data directory of Postbag.",
                        "Name an empty or a new directory with --data.");
            }
        }
    }

    private void checkFormat() throws IOException {
        int format = read().path("format").asInt();
        if (format != FORMAT) {
            throw new ServerNotStarted(
                    "The data in " + root + " has format " + format + "; this Postbag reads format " + FORMAT + ".",
                    "Run the Postbag that made it, or name another directory with --data.");
        }
    }

    private ObjectNode read() throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readString(marker()));
            if (json instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            // Told below, as for any other content that is not ours.
        }
        throw new ServerNotStarted(
                "The file " + marker() + " is damaged, so it is not sure what the directory holds.",
                "If it is Postbag's, write {\"format\": " + FORMAT + "} into it; else name another one with --data.");
    }

    private void write(ObjectNode json) throws IOException {
        Path unfinished = root.resolve(MARKER + ".new");
        Files.writeString(unfinished, json.toPrettyString());
        Files.move(unfinished, marker(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
