package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.local.ServerNotStarted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoServersTest {

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();

    @Test
    void theFirstThatIsThereIsTakenAndEachPassedOverIsOneLine() {
        try (MongoServer server =
                servers(MongoKind.FETCHED, MongoKind.EMBEDDED).started(automatic(), directory, said::add)) {
            assertThat(server.kind()).isEqualTo(MongoKind.FETCHED);
        }
        assertThat(said)
                .containsExactly(
                        "MongoDB 'mongod' passed over: mongod is not here",
                        "MongoDB 'docker' passed over: docker is not here");
    }

    @Test
    void aMongodFoundComesBeforeAllOthers() {
        try (MongoServer server = servers(MongoKind.values()).started(automatic(), directory, said::add)) {
            assertThat(server.kind()).isEqualTo(MongoKind.MONGOD);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void theAddressInTheEnvironmentComesFirstAndIsNeverFallenBackFrom() {
        Machine machine = machine(Map.of("MONGODB_URI", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1"));
        MongoServers servers = new MongoServers(machine, sources(MongoKind.values()));

        assertThatThrownBy(() -> servers.started(automatic(), directory, said::add))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("MONGODB_URI");
    }

    @Test
    void aForcedOneThatIsMissingIsAnErrorSayingWhatToDoAndNoFallBack() {
        assertThatThrownBy(() -> servers(MongoKind.EMBEDDED).started(forced(MongoKind.DOCKER), directory, said::add))
                .isInstanceOfSatisfying(ServerNotStarted.class, e -> {
                    assertThat(e.what()).isEqualTo("MongoDB 'docker' is not available: docker is not here.");
                    assertThat(e.remedy()).isEqualTo("Bring docker.");
                });
        assertThat(said).isEmpty();
    }

    @Test
    void dataStaysWithTheKindThatKeptItEvenWhenAnEarlierOneTurnsUp() {
        servers(MongoKind.FETCHED).started(automatic(), directory, said::add).close();
        said.clear();

        try (MongoServer server = servers(MongoKind.values()).started(automatic(), directory, said::add)) {
            assertThat(server.kind()).isEqualTo(MongoKind.FETCHED);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void dataWhoseKeeperIsGoneIsNotHiddenBehindAnEmptyOne() {
        servers(MongoKind.FETCHED).started(automatic(), directory, said::add).close();

        assertThatThrownBy(() -> servers(MongoKind.EMBEDDED).started(automatic(), directory, said::add))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("was kept by MongoDB 'fetched'");
        assertThatThrownBy(() -> servers(MongoKind.EMBEDDED).started(forced(MongoKind.EMBEDDED), directory, said::add))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("cannot read it");
    }

    @Test
    void kindsThatKeepDataAlikeMayTakeOverWhenNamed() {
        servers(MongoKind.FETCHED).started(automatic(), directory, said::add).close();

        try (MongoServer server = servers(MongoKind.MONGOD).started(forced(MongoKind.MONGOD), directory, said::add)) {
            assertThat(server.kind()).isEqualTo(MongoKind.MONGOD);
        }
    }

    @Test
    void aDirectoryIsHeldUntilItsServerEndsByItselfOrIsClosed() {
        MongoServers servers = servers(MongoKind.EMBEDDED);
        MongoServer first = servers.started(automatic(), directory, said::add);
        assertThatThrownBy(() -> servers.started(automatic(), directory, said::add))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("in use by another Postbag");

        first.close();

        assertThat(first.onExit()).isCompleted();
        servers.started(automatic(), directory, said::add).close();
    }

    @Test
    void aServerThatDoesNotStartLetsGoOfItsDirectory() {
        MongoSource broken = new Source(MongoKind.EMBEDDED, new Offer.Ready((where, heard) -> {
            throw new ServerNotStarted("It is broken.", "Mend it.");
        }));
        MongoServers servers = new MongoServers(machine(Map.of()), List.of(broken));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> servers.started(automatic(), directory, said::add))
                    .hasMessage("It is broken. Mend it.");
        }
    }

    private static MongoChoice automatic() {
        return MongoChoice.automatic();
    }

    private static MongoChoice forced(MongoKind kind) {
        return new MongoChoice.Forced(kind);
    }

    private MongoServers servers(MongoKind... there) {
        return new MongoServers(machine(Map.of()), sources(there));
    }

    private Machine machine(Map<String, String> environment) {
        return new Machine(environment, directory, "linux", "amd64");
    }

    private static List<MongoSource> sources(MongoKind... there) {
        List<MongoKind> present = List.of(there);
        return Stream.of(MongoKind.MONGOD, MongoKind.DOCKER, MongoKind.FETCHED, MongoKind.EMBEDDED)
                .<MongoSource>map(kind -> new Source(
                        kind,
                        present.contains(kind)
                                ? new Offer.Ready((where, heard) -> new Started(kind, new CompletableFuture<>()))
                                : new Offer.Missing(kind.word() + " is not here", "Bring " + kind.word() + ".")))
                .toList();
    }

    private record Source(MongoKind kind, Offer offer) implements MongoSource {
        @Override
        public Offer offer(Consumer<String> progress) {
            return offer;
        }
    }

    private record Started(MongoKind kind, CompletableFuture<Void> onExit) implements MongoServer {
        @Override
        public String uri() {
            return "mongodb://127.0.0.1:1";
        }

        @Override
        public String version() {
            return "1.2.3";
        }

        @Override
        public String description() {
            return "a server of the test";
        }

        @Override
        public OptionalLong pid() {
            return OptionalLong.empty();
        }

        @Override
        public void close() {
            onExit.complete(null);
        }
    }
}
