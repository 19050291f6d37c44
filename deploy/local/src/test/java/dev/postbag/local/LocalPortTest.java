package dev.postbag.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPortTest {

    @TempDir
    Path directory;

    /** The system gives a port again that nobody listened on. */
    @Test
    void noPortIsGivenTwice() {
        assertThat(IntStream.range(0, 2_000).map(any -> LocalPort.free())).doesNotHaveDuplicates();
    }

    @Test
    void aNotedPortIsTheSameNextTime() throws IOException {
        Path file = directory.resolve("port");

        int port = LocalPort.notedIn(file);

        assertThat(LocalPort.isFree(port)).isTrue();
        assertThat(LocalPort.notedIn(file)).isEqualTo(port);
    }

    @Test
    void aNotedPortThatIsTakenGivesWayToAnotherThatIsNotedThen() throws IOException {
        Path file = directory.resolve("port");
        try (ServerSocket taken = new ServerSocket(0, 1, LocalPort.address())) {
            Files.writeString(file, String.valueOf(taken.getLocalPort()));

            int port = LocalPort.notedIn(file);

            assertThat(LocalPort.isFree(taken.getLocalPort())).isFalse();
            assertThat(port).isNotEqualTo(taken.getLocalPort());
            assertThat(file).hasContent(String.valueOf(port));
        }
    }

    @Test
    void aNoteThatIsNoPortIsWrittenAnew() throws IOException {
        Path file = Files.writeString(directory.resolve("port"), "70000");

        assertThat(LocalPort.notedIn(file)).isBetween(1, 65535);
    }
}
