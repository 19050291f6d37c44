package dev.postbag.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryIsHeldByOneAndFreeAfterwards() {
        DirectoryLock first = DirectoryLock.of(directory.resolve("new"));
        assertThatThrownBy(() -> DirectoryLock.of(directory.resolve("new")))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("in use by another Postbag");

        first.close();

        DirectoryLock.of(directory.resolve("new")).close();
    }

    @Test
    void aDirectoryHeldThroughAnotherLoaderOrProcessIsInUse() throws IOException {
        try (FileChannel other = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> DirectoryLock.of(directory)).isInstanceOf(ServerNotStarted.class);
        }
        DirectoryLock.of(directory).close();
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaidPlainly() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> DirectoryLock.of(file.resolve("below")))
                .isInstanceOf(ServerNotStarted.class)
                .hasMessageContaining("cannot be written");
    }
}
