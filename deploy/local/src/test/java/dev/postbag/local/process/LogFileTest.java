package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path directory;

    @Test
    void theLogsOfTheLastThreeRunsAreKept() throws IOException {
        LogFile log = new LogFile(directory.resolve("content.log"));
        for (String run : List.of("first", "second", "third", "fourth", "fifth")) {
            log.putAside();
            Files.writeString(log.path(), run);
        }

        assertThat(log.path()).hasContent("fifth");
        assertThat(directory.resolve("content.log.1")).hasContent("fourth");
        assertThat(directory.resolve("content.log.3")).hasContent("second");
        assertThat(directory.resolve("content.log.4")).doesNotExist();
    }

    @Test
    void theLastTellingLinesLeaveOutTheFramesOfStackTraces() throws IOException {
        LogFile log = new LogFile(directory.resolve("content.log"));
        Files.writeString(log.path(), """
                starting
                java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:1)
                \t... 12 more
                Caused by: java.io.IOException: inner

                """);

        assertThat(log.lastTellingLines(2))
                .containsExactly("java.lang.IllegalStateException: outer", "Caused by: java.io.IOException: inner");
    }

    @Test
    void aLogThatIsNotThereHasNoLastLines() {
        assertThat(new LogFile(directory.resolve("none.log")).lastTellingLines(5))
                .isEmpty();
    }
}
