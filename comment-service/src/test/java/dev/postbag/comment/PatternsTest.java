package dev.postbag.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What patterns may not ask of words that anybody can send. */
class PatternsTest {

    /** At each place the JDK goes back over all the combining marks before it: that takes time in the square of their number. */
    @Test
    void noneAsksForTheBoundaryOfAWord() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(sources)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContain("\\\\b", "\\\\B"));
        }
    }
}
