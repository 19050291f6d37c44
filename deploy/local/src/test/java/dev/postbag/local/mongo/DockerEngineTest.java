package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {

    @TempDir
    Path directory;

    @Test
    void anEngineThatAnswersIsThere() throws IOException {
        try (ServerSocketChannel engine = engine("HTTP/1.1 200 OK\r\n\r\nOK")) {
            assertThat(engine.isOpen()).isTrue();
            assertThat(absence("unix://" + socket())).isEmpty();
        }
    }

    @Test
    void anEngineThatIsUnwellOrSaysNothingIsNotThere() throws IOException {
        try (ServerSocketChannel engine = engine("HTTP/1.1 500 Oh\r\n\r\n")) {
            assertThat(engine.isOpen()).isTrue();
            assertThat(absence("unix://" + socket()))
                    .hasValueSatisfying(why -> assertThat(why).contains("answers"));
        }
    }

    @Test
    void aSocketWithNobodyBehindItIsNoEngine() {
        assertThat(absence("unix://" + socket())).isPresent();
        assertThat(absence("tcp://127.0.0.1:1")).isPresent();
    }

    @Test
    void anEngineElsewhereCannotKeepTheDataHere() {
        assertThat(absence("tcp://docker.example:2375"))
                .hasValueSatisfying(why -> assertThat(why).contains("not on this machine"));
    }

    @Test
    void anAddressThatIsNoneIsSaidSo() {
        assertThat(absence("unix://")).isPresent();
        assertThat(absence("not an address"))
                .hasValueSatisfying(why -> assertThat(why).contains("not an address"));
    }

    private Optional<String> absence(String host) {
        return new DockerEngine(new Scripts(directory).machine(Map.of("DOCKER_HOST", host))).absence();
    }

    private Path socket() {
        return directory.resolve("docker.sock");
    }

    private ServerSocketChannel engine(String answer) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket()));
        Thread.ofVirtual().start(() -> {
            try (SocketChannel client = server.accept()) {
                client.read(ByteBuffer.allocate(256));
                client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                // The test is over.
            }
        });
        return server;
    }
}
