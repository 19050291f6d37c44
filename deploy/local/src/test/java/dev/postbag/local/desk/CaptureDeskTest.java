package dev.postbag.local.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureDeskTest {

    private static final String READING = """
            {"id":"ab12","state":"reading","progress":{"bytesRead":5,"bytesTotal":10},"report":null}""";
    private static final String DONE = """
            {"id":"ab12","state":"done","progress":{"bytesRead":10,"bytesTotal":10},
             "report":{"reading":1,"found":3,"created":1,"revised":0,"unchanged":1,"rejected":1,"unresolved":0,
              "rejections":[{"ordinal":3,"title":null,"reason":"undated","detail":"no day above it"}]}}""";

    @TempDir
    private Path directory;

    private FakeGateway gateway;
    private CaptureDesk desk;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
        desk = new CaptureDesk(gateway.address(), "a.b.c");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aFileIsHandedInByteForByteWithWhatIsKnownOfIt() throws Exception {
        gateway.accepts("/api/v1/captures/ab12");
        byte[] bytes = {(byte) 0xe9, '\r', '\n', 0, (byte) 0xff};
        Path file = Files.write(directory.resolve("page.txt"), bytes);

        URI location = desk.handIn(new CaptureUpload(
                file,
                "text/plain",
                Optional.of("windows-1252"),
                Optional.of("https://example.org/?a=b&c"),
                Optional.of("2025-08-23T10:00:00+02:00")));

        assertThat(location).isEqualTo(gateway.address().resolve("/api/v1/captures/ab12"));
        FakeGateway.Asked asked = gateway.asked().getFirst();
        assertThat(asked.body()).isEqualTo(bytes);
        assertThat(asked.contentType()).isEqualTo("text/plain; charset=windows-1252");
        assertThat(asked.authorization()).isEqualTo("Bearer a.b.c");
        assertThat(asked.address().getRawQuery())
                .isEqualTo(
                        "source=https%3A%2F%2Fexample.org%2F%3Fa%3Db%26c&capturedAt=2025-08-23T10%3A00%3A00%2B02%3A00");
    }

    @Test
    void aCaptureIsFollowedToItsReport() throws Exception {
        gateway.answers(200, READING).answers(200, DONE);
        List<String> states = new ArrayList<>();

        CaptureStatus end = desk.follow(gateway.address(), status -> states.add(status.state()));

        assertThat(states).containsExactly("reading", "done");
        assertThat(end.report().orElseThrow().lines())
                .containsExactly(
                        "3 found: 1 created, 0 revised, 1 unchanged, 1 rejected",
                        "  rejected no. 3: undated (no day above it)");
    }

    @Test
    void aServiceThatIsAwayForAMomentIsWaitedFor() throws Exception {
        gateway.answers(503, "").answers(502, "").answers(200, DONE);

        assertThat(desk.follow(gateway.address(), status -> {}).state()).isEqualTo("done");
    }

    @Test
    void aRefusalIsToldAtOnce() throws Exception {
        gateway.answers(403, "{\"title\":\"Forbidden\",\"code\":\"role-missing\"}");
        Path file = Files.writeString(directory.resolve("page.txt"), "text");

        assertThatThrownBy(() -> desk.handIn(CaptureUpload.plainText(file)))
                .isInstanceOf(DeskRefused.class)
                .hasMessage("Forbidden (403, role-missing)");
    }
}
