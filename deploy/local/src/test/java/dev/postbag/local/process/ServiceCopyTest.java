package dev.postbag.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCopyTest {

    @TempDir
    private Path directory;

    private Path built;
    private Path copy;

    @BeforeEach
    void build() throws IOException {
        built = directory.resolve("built");
        copy = directory.resolve("run/copy");
        write("quarkus-run.jar", "run");
        write("app/content.jar", "app");
        write("lib/main/a.jar", "library");
    }

    @Test
    void aBuildThatWritesOverItsJarsDoesNotReachTheCopy() throws IOException {
        ServiceCopy.of(built, copy);

        write("app/content.jar", "later");
        Files.delete(built.resolve("lib/main/a.jar"));
        write("lib/main/a.jar", "later");

        assertThat(copy.resolve("app/content.jar")).hasContent("app");
        assertThat(copy.resolve("lib/main/a.jar")).hasContent("library");
        assertThat(copy.resolve("quarkus-run.jar")).hasContent("run");
    }

    @Test
    void aCopyIsReplacedAsAWhole() throws IOException {
        ServiceCopy.of(built, copy);
        Files.delete(built.resolve("lib/main/a.jar"));
        write("lib/main/b.jar", "another");

        ServiceCopy.of(built, copy);

        assertThat(copy.resolve("lib/main"))
                .isDirectoryContaining("glob:**b.jar")
                .isDirectoryNotContaining("glob:**a.jar");
    }

    private void write(String path, String content) throws IOException {
        Path file = built.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
