package dev.postbag.testkit;

import dev.postbag.local.DirectoryTree;
import dev.postbag.local.kafka.KafkaBroker;
import dev.postbag.local.mongo.MongoChoice;
import dev.postbag.local.mongo.MongoKind;
import dev.postbag.local.mongo.MongoServer;
import dev.postbag.local.mongo.MongoServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The servers and keys of one run of tests: each made when first asked for, in a directory that goes when the process ends. */
public final class TestServers implements Function<String, String> {

    private static final String CHOICE = "POSTBAG_TEST_MONGODB";

    /** Held here, because the log system forgets the level of a logger nobody holds. */
    private static final List<Logger> QUIET = Stream.of(
                    "kafka", "org.apache.kafka", "org.mongodb.driver", "de.bwaldvogel")
            .map(Logger::getLogger)
            .toList();

    /** The only one of this class loader. */
    public static final Function<String, String> SHARED = new TestServers();

    private final Map<Shared, String> made = new EnumMap<>(Shared.class);
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final TestKeys keys = TestKeys.fresh();

    private TestServers() {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "postbag-test-servers"));
    }

    /** Makes what is asked for with this class's own loader as the thread's: servers load their parts by it, and by name. */
    @Override
    public synchronized String apply(String name) {
        Thread thread = Thread.currentThread();
        ClassLoader askers = thread.getContextClassLoader();
        thread.setContextClassLoader(TestServers.class.getClassLoader());
        try {
            return made.computeIfAbsent(Shared.valueOf(name), this::make);
        } finally {
            thread.setContextClassLoader(askers);
        }
    }

    private String make(Shared what) {
        return switch (what) {
            case KAFKA -> kafka();
            case CHOSEN_MONGODB -> chosen();
            case EMBEDDED_MONGODB ->
                mongo(new MongoChoice.Forced(MongoKind.EMBEDDED), new ArrayList<>())
                        .uri();
            case DATABASE -> "postbag_test_" + UUID.randomUUID().toString().substring(0, 8);
            case PUBLIC_KEYS -> write(keys.publicKeys()).toUri().toString();
            case SIGNING_KEY -> keys.signingKey();
        };
    }

    private String kafka() {
        KafkaBroker broker = KafkaBroker.start(directory(), 0);
        toClose.push(broker);
        return broker.bootstrapServers();
    }

    private String chosen() {
        MongoChoice choice = Optional.ofNullable(System.getenv(CHOICE))
                .filter(word -> !word.isBlank())
                .map(MongoChoice::parse)
                .orElse(MongoChoice.automatic());
        List<String> said = new ArrayList<>();
        MongoServer server = mongo(choice, said);
        String why = server.kind() == MongoKind.EMBEDDED && !said.isEmpty() ? " (" + String.join("; ", said) + ")" : "";
        System.out.println("MongoDB for tests: " + server.kind().word() + ", " + server.description() + why);
        return server.uri();
    }

    private MongoServer mongo(MongoChoice choice, List<String> said) {
        MongoServer server = MongoServers.start(choice, directory(), said::add);
        toClose.push(server);
        return server;
    }

    private Path write(String content) {
        try {
            return Files.writeString(directory().resolve("jwks.json"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory() {
        try {
            Path directory = Files.createTempDirectory("postbag-test-");
            toClose.push(() -> DirectoryTree.delete(directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                System.err.println("After the tests: " + e);
            }
        }
    }
}
