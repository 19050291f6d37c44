package dev.postbag.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postbag.content.post.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingPostsTest {

    @TempDir
    Path path;

    @Test
    void nobodyIsToldThatNothingIsFoundBeforeAllWasLookedAt() {
        try (Archive archive = new Archive(path)) {
            archive.tell("2024-01-01", "Lanterns", "Lit.");

            assertThat(archive.ask("lanterns")).isEqualTo(new SearchResult.NotYet(0));
            archive.follow();
            assertThat(archive.titles("lanterns")).containsExactly("Lanterns");
        }
    }

    @Test
    void whileItsFilesCannotBeUsedItIsNotReady() {
        try (Archive archive = new Archive(path)) {
            archive.tell("2024-01-01", "Lanterns", "Lit.");
            archive.follow();

            archive.stop();

            assertThat(archive.ask("lanterns")).isEqualTo(new SearchResult.NotYet(0));
            archive.follow();
            assertThat(archive.titles("lanterns")).containsExactly("Lanterns");
        }
    }

    @Test
    void afterAStopItGoesOnWhereItWas() {
        Archive archive = new Archive(path);
        archive.tell("2024-01-01", "Lanterns", "Lit.");
        archive.follow();
        var reached = archive.index().reached();
        archive.stop();

        archive.restart();

        assertThat(reached).isPresent();
        assertThat(archive.index().reached()).isEqualTo(reached);
        archive.tell("2024-01-02", "More lanterns", "Lit.");
        archive.follow();
        assertThat(archive.titles("lanterns")).containsExactlyInAnyOrder("Lanterns", "More lanterns");
        archive.stop();
    }

    @Test
    void whatWasNotKeptIsFollowedAgain() throws IOException {
        Archive archive = new Archive(path);
        archive.tell("2024-01-01", "Lanterns", "Lit.");
        archive.follow();
        archive.keep();
        var kept = archive.index().reached();
        archive.tell("2024-01-02", "More lanterns", "Lit.");
        archive.follow();
        Path copy = Files.createDirectory(path.resolve("as-a-kill-leaves-it"));
        for (Path file : files(path)) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        archive.stop();

        try (Archive killed = new Archive(copy)) {
            assertThat(killed.index().reached()).isEqualTo(kept);
            assertThat(killed.index().size()).isEqualTo(1);
        }
    }

    @Test
    void oneThatCannotBeReadIsMadeAgain() throws IOException {
        Archive archive = new Archive(path);
        archive.tell("2024-01-01", "Lanterns", "Lit.");
        archive.follow();
        archive.stop();
        for (Path file : files(path)) {
            if (!file.endsWith("write.lock")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        archive.restart();
        assertThat(archive.index().reached()).isEmpty();
        archive.follow();

        assertThat(archive.titles("lanterns")).containsExactly("Lanterns");
        archive.stop();
    }

    @Test
    void oneThatIsGoneIsMadeAgain() throws IOException {
        Archive archive = new Archive(path.resolve("index"));
        archive.tell("2024-01-01", "Lanterns", "Lit.");
        archive.follow();
        archive.stop();
        for (Path file : files(path.resolve("index"))) {
            Files.delete(file);
        }
        Files.delete(path.resolve("index"));

        archive.restart();
        archive.follow();

        assertThat(archive.titles("lanterns")).containsExactly("Lanterns");
        archive.stop();
    }

    @Test
    void oneOfAnotherStoreIsMadeAgain() {
        Archive before = new Archive(path);
        before.tell("2024-01-01", "Of the store before", "Lit.");
        before.follow();
        before.stop();

        try (Archive archive = new Archive(path)) {
            archive.tell("2024-01-02", "Lanterns", "Lit.");
            archive.follow();

            assertThat(archive.titles("lit")).containsExactly("Lanterns");
            assertThat(archive.index().size()).isEqualTo(1);
        }
    }

    @Test
    void whatWasTakenOutIsInNoFileAnyMore() throws IOException {
        try (Archive archive = new Archive(path)) {
            archive.tell("2024-01-01", "Lanterns", "Lit.");
            Post secret = archive.tell("2024-01-02", "Secrets", "Somebody said abracadabra.");
            archive.follow();
            archive.keep();
            assertThat(inAnyFile("abracadabra")).isTrue();

            archive.withdraw(secret);
            archive.follow();
            archive.index().shed();

            assertThat(inAnyFile("abracadabra")).isFalse();
            assertThat(archive.titles("lanterns")).containsExactly("Lanterns");
        }
    }

    @Test
    void aPostThatIsToldOfAgainAsItWasIsNotWrittenAgain() throws IOException {
        try (Archive archive = new Archive(path)) {
            Post post = archive.tell("2024-01-01", "Lanterns", "Lit.");
            archive.follow();
            archive.keep();
            Set<Path> before = segments();

            archive.index().put(List.of(post), archive.index().reached().orElseThrow());
            archive.keep();

            assertThat(segments()).isEqualTo(before);
        }
    }

    @Test
    void twoDoNotWriteIntoOneDirectory() {
        try (Archive first = new Archive(path);
                Archive second = new Archive(path)) {
            first.follow();

            assertThatThrownBy(second::follow)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(path.toString());
            assertThat(first.found("lanterns").hits()).isEmpty();
        }
    }

    /** The files that hold posts. */
    private Set<Path> segments() throws IOException {
        return files(path).stream()
                .filter(file -> file.getFileName().toString().startsWith("_"))
                .collect(Collectors.toSet());
    }

    private boolean inAnyFile(String word) throws IOException {
        for (Path file : files(path)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
