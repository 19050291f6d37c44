package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void aNewDirectoryIsMadeAndAKnownOneIsTakenAsItIs() throws IOException {
        DataDirectory data = DataDirectory.at(directory.resolve("a/b"));
        data.prepare(Clock.systemUTC());
        data.rememberSample("taken");

        DataDirectory again = DataDirectory.at(directory.resolve("a/b"));
        again.prepare(Clock.systemUTC());

        assertThat(again.sample()).contains("taken");
        assertThat(again.logs()).isDirectory();
    }

    @Test
    void aDirectoryWithOtherThingsInItIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "three years");

        assertThatThrownBy(() -> DataDirectory.at(directory).prepare(Clock.systemUTC()))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContainingAll("thesis.txt", "not a data directory of Postbag", "--data");
        assertThat(directory).isDirectoryNotContaining(path -> !path.endsWith("thesis.txt"));
    }

    @Test
    void aHalfWrittenMarkerIsTold() throws IOException {
        for (String content : new String[] {"", "{\"form", "null", "[]"}) {
            Files.writeString(directory.resolve("postbag.json"), content);
            assertThatThrownBy(() -> DataDirectory.at(directory).prepare(Clock.systemUTC()))
                    .as(content)
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAgain() throws IOException {
        Files.writeString(directory.resolve("postbag.json.new"), "{\"form");

        DataDirectory.at(directory).prepare(Clock.systemUTC());

        assertThat(DataDirectory.at(directory).isThere()).isTrue();
    }

    @Test
    void dataOfALaterPostbagIsRefused() throws IOException {
        Files.writeString(directory.resolve("postbag.json"), "{\"format\":2}");

        assertThatThrownBy(() -> DataDirectory.at(directory).prepare(Clock.systemUTC()))
                .hasMessageContaining("has format 2; this Postbag reads format 1");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.at(file.resolve("data")).prepare(Clock.systemUTC()))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContainingAll("cannot be written", "--data");
    }

    @Test
    void onlyOneHoldsTheLock() {
        DataDirectory data = DataDirectory.at(directory);
        data.prepare(Clock.systemUTC());

        DirectoryLock held = data.lock().orElseThrow();

        assertThat(data.lock()).isEmpty();
        held.close();
        assertThat(data.lock()).hasValueSatisfying(DirectoryLock::close);
    }
}
