package dev.postbag.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.shaded.com.github.dockerjava.core.command.CreateContainerCmdImpl;

class DockerServerTest {

    @Test
    void theContainerListensOnOneLoopbackPortAndKeepsItsDataHereAsItsOwner() {
        CreateContainerCmd create = new CreateContainerCmdImpl(command -> null, null, DockerServer.IMAGE);

        DockerServer.place(create, Path.of("/data/mongod"), 27100, "1000:1000");

        assertThat(create.getUser()).isEqualTo("1000:1000");
        assertThat(List.of(create.getHostConfig().getBinds())).singleElement().satisfies(bind -> {
            assertThat(bind.getPath()).isEqualTo("/data/mongod");
            assertThat(bind.getVolume().getPath()).isEqualTo("/data/db");
        });
        Map<ExposedPort, com.github.dockerjava.api.model.Ports.Binding[]> ports =
                create.getHostConfig().getPortBindings().getBindings();
        assertThat(ports).containsOnlyKeys(ExposedPort.tcp(27100));
        assertThat(ports.get(ExposedPort.tcp(27100))[0]).hasToString("127.0.0.1:27100");
    }

    @Test
    void theServerInTheContainerIsAReplicaSetOnThatPort() {
        assertThat(DockerServer.arguments(27100))
                .containsSequence("--replSet", "postbag")
                .containsSequence("--port", "27100");
    }
}
