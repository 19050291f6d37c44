package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFileTest {

    private final List<String> seen = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void linesAreSeenWhenTheyAreFinished() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "one\ntwo\nthr");
        try (FollowedFile file = FollowedFile.fromTheStart(log)) {
            file.newLines(seen::add);
            assertThat(seen).containsExactly("one", "two");

            Files.writeString(log, "ee – né\n", StandardOpenOption.APPEND);
            file.newLines(seen::add);
            assertThat(seen).containsExactly("one", "two", "three – né");
        }
    }

    @Test
    void aLogThatWasPutAsideIsFollowedIntoItsSuccessor() throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "old\n");
        try (FollowedFile file = FollowedFile.fromTheStart(log)) {
            file.newLines(seen::add);
            Files.move(log, directory.resolve("a.log.1"));
            Files.writeString(log, "new\n");
            file.newLines(seen::add);
        }
        assertThat(seen).containsExactly("old", "new");
    }

    @Test
    void onlyTheLastLinesAreSeenWhenOnlyTheyAreWanted() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("line ").append(i).append('\n');
        }
        Path log = Files.writeString(directory.resolve("a.log"), text);
        try (FollowedFile file = FollowedFile.atLastLines(log, 12_000)) {
            file.newLines(seen::add);
        }
        assertThat(seen).hasSize(12_000).startsWith("line 8000").endsWith("line 19999");
    }
}
