package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.local.desk.FakeGateway;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final String RUNNING = """
            {"status":"checking","services":{"content":{"status":"checking","requested":3,"done":2,
             "progress":{"checked":50,"expected":100}}},"findings":[]}""";
    private static final String SOUND = """
            {"status":"sound","services":{"content":{"status":"sound","requested":3,"done":3,
             "checked":{"posts":7},"misfits":{},"unchecked":[],"coverage":{
               "html":{"captures":2,"bytes":1000,"inEntries":600,"inFurniture":300,"blank":100,"uncovered":0},
               "feed":{"captures":1,"bytes":200,"inEntries":150,"inFurniture":0,"blank":0,"uncovered":50},
               "blogger-zip":{"captures":1,"bytes":70}}}},"findings":[]}""";
    private static final String DAMAGED = """
            {"status":"damaged","services":{"content":{"status":"damaged","requested":3,"done":3,
             "checked":{"posts":7},"misfits":{"revision-changed":2},"unchecked":[]}},
             "findings":[{"service":"content","kind":"revision-changed","thing":"revision","id":"p1/2",
              "expected":"hash a","found":"hash b","lastWhole":"2025-08-24T03:00:00Z"}]}""";

    @TempDir
    private Path directory;

    private FakeGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aSoundPlatformEndsWithZero() {
        gateway.answers(202, "{\"requests\":{\"content\":3}}")
                .answers(200, RUNNING)
                .answers(200, SOUND);

        CommandRun run = audit();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "content: 50 of about 100 checked",
                        "content: sound; checked posts 7, findings 0",
                        "html: 2 captures, 1000 bytes: 600 in stories and comments, 300 in furniture, 100 blank,"
                                + " 0 uncovered (100 %)",
                        "feed: 1 captures, 200 bytes: 150 in stories and comments, 0 in furniture, 0 blank,"
                                + " 50 uncovered (75.00 %)",
                        "blogger-zip: 1 captures, 70 bytes, packed",
                        "Sound: all that was checked fits.");
        assertThat(gateway.asked().getFirst().method()).isEqualTo("POST");
        assertThat(gateway.asked().getFirst().authorization()).isEqualTo("Bearer a.b.c");
    }

    @Test
    void whatDoesNotFitIsNamedWithWhatToDoAndEndsWithOne() {
        gateway.answers(202, "{\"requests\":{\"content\":3}}").answers(200, DAMAGED);

        CommandRun run = audit();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "revision-changed: a revision was altered. revision p1/2; expected: hash a; found: hash b;"
                                + " last whole 2025-08-24T03:00:00Z. What to do: restore it",
                        "And 1 more that are counted and not named.",
                        "Not sound (damaged): 2 findings.");
    }

    @Test
    void whatIsNotKnownToBeSoundIsNot() {
        gateway.answers(202, "{\"requests\":{\"content\":3}}")
                .answers(
                        200,
                        SOUND.replace("\"status\":\"sound\"", "\"status\":\"unknown\"")
                                .replace("\"unchecked\":[]", "\"unchecked\":[\"storyBuckets\"]"));

        CommandRun run = audit();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("could not look at storyBuckets");
    }

    @Test
    void withoutARunningPostbagItSaysHowToStartOne() {
        CommandRun run = CommandRun.of("audit", "--data", directory.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Start it with ./postbag up");
    }

    private CommandRun audit() {
        return CommandRun.of("audit", "--url", gateway.address().toString(), "--token", "a.b.c");
    }
}
