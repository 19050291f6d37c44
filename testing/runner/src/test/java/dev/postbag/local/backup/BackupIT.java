package dev.postbag.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.postbag.local.mongo.MongoChoice;
import dev.postbag.local.mongo.MongoKind;
import dev.postbag.local.mongo.MongoServer;
import dev.postbag.local.mongo.MongoServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    @TempDir
    static Path servers;

    private static MongoServer server;
    private static MongoServer other;
    private static MongoClient from;
    private static MongoClient to;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        server = MongoServers.start(new MongoChoice.Forced(MongoKind.FETCHED), servers.resolve("one"), said -> {});
        other = MongoServers.start(new MongoChoice.Forced(MongoKind.FETCHED), servers.resolve("two"), said -> {});
        from = MongoClients.create(server.uri());
        to = MongoClients.create(other.uri());
    }

    @AfterAll
    static void stop() {
        from.close();
        to.close();
        server.close();
        other.close();
    }

    @BeforeEach
    void fill() throws IOException {
        for (MongoClient client : List.of(from, to)) {
            for (String name : List.of("postbag_ingest", "postbag_content", "postbag_comment")) {
                client.getDatabase(name).drop();
            }
        }
        from.getDatabase("postbag_ingest")
                .getCollection("bytes.chunks")
                .insertOne(new Document("_id", 1).append("data", new Binary(new byte[] {0, 1, -1})));
        from.getDatabase("postbag_content")
                .getCollection("posts")
                .insertMany(
                        List.of(new Document("_id", "p").append("a", List.of(1L, 2.5, "ü")), new Document("_id", 2)));
        from.getDatabase("postbag_content").getCollection("changes").insertOne(new Document("_id", "order"));
        from.getDatabase("postbag_comment").getCollection("threads").insertOne(new Document("_id", "t"));
        Files.createDirectory(directory.resolve("keys"));
        Files.writeString(directory.resolve("keys").resolve("desk.json"), "secret");
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws IOException {
        Manifest made = backup();
        Manifest checked = restore();

        assertThat(checked).isEqualTo(made);
        assertThat(made.documents()).isEqualTo(5);
        assertThat(made.point()).matches("\\d+:\\d+");
        for (String name : List.of("postbag_ingest.bytes.chunks", "postbag_content.posts", "postbag_comment.threads")) {
            assertThat(all(to, name)).isEqualTo(all(from, name)).isNotEmpty();
        }
    }

    @Test
    void theOrderOfChangesIsLeftOutSoThatClientsWithACopyBeginAgain() throws IOException {
        backup();
        restore();

        assertThat(all(to, "postbag_content.changes")).isEmpty();
    }

    @Test
    void keysGoWithItForTheirOwnerAlone() throws IOException {
        Manifest made = backup();
        Path back = directory.resolve("back");
        int keys = restoring().restoreKeys(made, back);

        assertThat(keys).isEqualTo(1);
        assertThat(back.resolve("desk.json")).hasContent("secret");
        assertThat(permissions(target().resolve("keys").resolve("desk.json"))).isEqualTo("rw-------");
        assertThat(permissions(back.resolve("desk.json"))).isEqualTo("rw-------");
        assertThat(permissions(target())).isEqualTo("rwx------");
    }

    @Test
    void allOfItShowsOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        MongoCollection<Document> causes = from.getDatabase("postbag_ingest").getCollection("causes");
        MongoCollection<Document> effects = from.getDatabase("postbag_comment").getCollection("effects");
        AtomicBoolean enough = new AtomicBoolean();
        causes.insertOne(new Document("_id", 0));
        effects.insertOne(new Document("_id", 0));
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int number = 1; !enough.get(); number++) {
                causes.insertOne(new Document("_id", number));
                effects.insertOne(new Document("_id", number));
            }
        });
        backup();
        enough.set(true);
        writer.join();
        restore();

        int caused = all(to, "postbag_ingest.causes").size();
        int followed = all(to, "postbag_comment.effects").size();
        assertThat(caused).isBetween(followed, followed + 1);
        assertThat(all(from, "postbag_ingest.causes").size()).isGreaterThan(caused);
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsWritten() throws IOException {
        backup();
        Path part = target().resolve("postbag_content.posts.bson.gz");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("SHA-256");
        Files.delete(part);
        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("is missing");
        assertThat(all(to, "postbag_ingest.bytes.chunks")).isEmpty();
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        backup();
        Path manifest = target().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("format 2");
    }

    @Test
    void aManifestThatIsCutOffOrLeadsElsewhereIsRefused() throws IOException {
        backup();
        Path manifest = target().resolve("manifest.json");
        String whole = Files.readString(manifest);
        Files.writeString(manifest, whole.replace("postbag_content.posts.bson.gz", "../elsewhere"));
        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("damaged");
        Files.writeString(manifest, whole.replace("\"postbag_content\"", "\"admin\""));
        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("damaged");
        Files.writeString(manifest, whole.substring(0, whole.length() / 2));
        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("damaged");
    }

    @Test
    void nothingIsMixedIntoWhatIsThere() throws IOException {
        backup();
        to.getDatabase("postbag_comment").getCollection("threads").insertOne(new Document("_id", "mine"));

        assertThatThrownBy(this::restore).isInstanceOf(BackupUnusable.class).hasMessageContaining("already");
        assertThatThrownBy(this::backup).isInstanceOf(BackupUnusable.class).hasMessageContaining("there already");
    }

    private Path target() {
        return directory.resolve("backup");
    }

    private Manifest backup() throws IOException {
        return new MakingBackups("1", Clock.systemUTC(), said -> {})
                .make(from, false, directory.resolve("keys"), target());
    }

    private RestoringBackups restoring() {
        return new RestoringBackups(target(), said -> {});
    }

    private Manifest restore() throws IOException {
        Manifest checked = restoring().check();
        restoring().restore(checked, to);
        return checked;
    }

    private static List<Document> all(MongoClient client, String name) {
        int dot = name.indexOf('.');
        MongoDatabase database = client.getDatabase(name.substring(0, dot));
        return database.getCollection(name.substring(dot + 1))
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
