package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodFilesTest {

    @TempDir
    Path directory;

    @BeforeEach
    void data() throws IOException {
        Files.createDirectories(files().data());
    }

    @Test
    void collectionsThatTheServerWouldNotFindAreTold() throws IOException {
        for (String missing : new String[] {"WiredTiger", "WiredTiger.turtle"}) {
            holds("WiredTiger", "WiredTiger.turtle", "collection-0-1.wt");
            Files.delete(files().data().resolve(missing));

            assertThatThrownBy(() -> files().checkIntact())
                    .as(missing)
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAgain() throws IOException {
        assertThatCode(files()::checkIntact).doesNotThrowAnyException();
        holds("WiredTiger", "WiredTiger.wt");
        assertThatCode(files()::checkIntact).doesNotThrowAnyException();
    }

    private MongodFiles files() {
        return new MongodFiles(directory);
    }

    private void holds(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(files().data().resolve(name), "");
        }
    }
}
