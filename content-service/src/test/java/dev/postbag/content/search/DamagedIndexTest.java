package dev.postbag.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose files a disk spoils is no loss: it is made again of the posts. */
class DamagedIndexTest {

    @TempDir
    Path path;

    private Archive archive;

    @BeforeEach
    void keepAnIndex() {
        archive = new Archive(path);
        archive.tell("2002-06-01", "The harbour", "The ferry was late again.");
        archive.tell("2002-06-02", "The library", "Nobody reads the ferry's timetable.");
        archive.follow();
        archive.keep();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatIsSpoiledWhileItIsSearchedIsMadeAgain() throws IOException {
        spoil();

        assertThat(archive.ask("ferry")).isInstanceOf(SearchResult.NotYet.class);
        archive.follow();
        assertThat(archive.titles("ferry")).containsExactlyInAnyOrder("The harbour", "The library");
    }

    @Test
    void whatIsSpoiledAndNotSearchedIsFoundToBeSo() throws IOException {
        spoil();

        assertThatThrownBy(() -> archive.index().shed()).isInstanceOf(UncheckedIOException.class);
        archive.follow();
        assertThat(archive.titles("ferry")).containsExactlyInAnyOrder("The harbour", "The library");
    }

    /** Most of it is not looked at when an index is opened. */
    @Test
    void whicheverByteIsSpoiledBetweenTwoStartsIsFound() throws IOException {
        for (int place = 100; place < 2_000; place += 100) {
            archive.stop();
            int spoiled = place;
            spoil(bytes -> bytes[spoiled % (bytes.length - 16)] ^= 0x15);
            archive.restart();

            archive.follow();
            assertThat(archive.titles("ferry")).containsExactlyInAnyOrder("The harbour", "The library");
            assertThat(archive.titles("timetable")).containsExactly("The library");
            archive.keep();
        }
    }

    private void spoil() throws IOException {
        spoil(bytes -> Arrays.fill(bytes, 60, bytes.length - 16, (byte) 0x55));
    }

    private void spoil(Consumer<byte[]> spoiling) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(DamagedIndexTest::holdsWords).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                spoiling.accept(bytes);
                Files.write(file, bytes, StandardOpenOption.WRITE);
            }
        }
    }

    private static boolean holdsWords(Path file) {
        return file.toString().endsWith(".cfs");
    }
}
