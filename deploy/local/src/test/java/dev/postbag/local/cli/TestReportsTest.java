package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        report("content-service/target/surefire-reports/TEST-a.A.xml", 10, 1, 1, 2, BEGAN);
        report("testing/e2e/target/failsafe-reports/TEST-a.B.xml", 3, 0, 0, 0, BEGAN.plusSeconds(5));
        report("content-service/target/surefire-reports/TEST-a.Old.xml", 100, 50, 0, 0, BEGAN.minusSeconds(1));
        report("content-service/src/surefire-reports/TEST-a.Source.xml", 100, 50, 0, 0, BEGAN);
        Files.writeString(root.resolve("content-service/target/surefire-reports/a.A.txt"), "Tests run: 10");
    }

    @Test
    void theReportsOfThisRunAreAddedUp() throws IOException {
        TestReports sum = TestReports.writtenSince(root, BEGAN);

        assertThat(sum.passed()).isEqualTo(9);
        assertThat(sum.failed()).isEqualTo(2);
        assertThat(sum.skipped()).isEqualTo(2);
    }

    @Test
    void eachMongoDbThatTestsNamedIsToldOnce() throws IOException {
        assertThat(TestReports.writtenSince(root, BEGAN).mongoDbs())
                .containsExactly("MongoDB for tests: fetched, 6.0.5");
    }

    @Test
    void theLastLineOfTheCommandIsTheSumAndItsExitCodeIsMavens() {
        System.setProperty("postbag.root", root.toString());
        try {
            CommandRun run = CommandRun.of("test", "--since", "" + BEGAN.getEpochSecond(), "--outcome", "1");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out().lines())
                    .containsExactly("MongoDB for tests: fetched, 6.0.5", "9 passed, 2 failed, 2 skipped");
        } finally {
            System.clearProperty("postbag.root");
        }
    }

    private void report(String path, int tests, int failures, int errors, int skipped, Instant written)
            throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="a.A" tests="%d" failures="%d" errors="%d" skipped="%d">
                  <testcase name="b"><system-out><![CDATA[noise
                INFO MongoDB for tests: fetched, 6.0.5, data in /tmp/%d
                ]]></system-out></testcase>
                </testsuite>
                """.formatted(tests, failures, errors, skipped, tests));
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
