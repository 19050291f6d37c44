package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.local.desk.FakeGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {

    private static final String DONE = """
            {"id":"ab12","state":"done","progress":{"bytesRead":10,"bytesTotal":10},
             "report":{"found":2,"created":%d,"revised":0,"unchanged":0,"rejected":%d,"unresolved":0,
              "rejections":[%s]}}""";

    @TempDir
    private Path directory;

    private FakeGateway gateway;
    private Path capture;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
        capture = Files.writeString(directory.resolve("page.txt"), "text");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void theReportIsShown() {
        gateway.accepts("/api/v1/captures/ab12").answers(200, DONE.formatted(2, 0, ""));

        CommandRun run = ingest(capture);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("page.txt: done, 100 % read", "  2 found: 2 created, 0 revised, 0 unchanged, 0 rejected");
    }

    @Test
    void rejectionsHaveAnExitCodeOfTheirOwn() {
        gateway.accepts("/api/v1/captures/ab12")
                .answers(
                        200,
                        DONE.formatted(
                                1, 1, "{\"ordinal\":2,\"title\":\"Odd\",\"reason\":\"undated\",\"detail\":\"\"}"));

        CommandRun run = ingest(capture);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("  rejected no. 2 \"Odd\": undated");
    }

    @Test
    void aRefusedFileDoesNotKeepTheOthersOut() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.txt"));
        gateway.answers(422, "{\"title\":\"The capture is empty\",\"code\":\"empty-capture\"}")
                .accepts("/api/v1/captures/ab12")
                .answers(200, DONE.formatted(2, 0, ""));

        CommandRun run = ingest(empty, capture);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("The capture is empty (422, empty-capture)", "2 found: 2 created");
    }

    @Test
    void aCaptureThatCannotBeReadIsToldToBeKept() {
        gateway.accepts("/api/v1/captures/ab12").answers(200, "{\"id\":\"ab12\",\"state\":\"failed\"}");

        CommandRun run = ingest(capture);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("could not be read to its end; the capture itself is kept");
    }

    @Test
    void nothingIsHandedInWhenAFileIsMissing() {
        CommandRun run = ingest(capture, directory.resolve("none.txt"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("none.txt is no file that can be read");
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void withoutARunningPostbagItSaysHowToStartOne() {
        CommandRun run = CommandRun.of("ingest", capture.toString(), "--data", directory.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Start it with ./postbag up");
    }

    @Test
    void aGatewayThatIsNotThereIsToldWithoutAStackTrace() {
        gateway.close();

        CommandRun run = ingest(capture);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Nothing answers there").doesNotContain("\tat ");
    }

    private CommandRun ingest(Path... files) {
        String[] arguments = new String[files.length + 5];
        arguments[0] = "ingest";
        arguments[1] = "--url";
        arguments[2] = gateway.address().toString();
        arguments[3] = "--token";
        arguments[4] = "a.b.c";
        for (int i = 0; i < files.length; i++) {
            arguments[5 + i] = files[i].toString();
        }
        return CommandRun.of(arguments);
    }
}
