package dev.postbag.local.mongo;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The official MongoDB image as a replica set of one, its data in a directory of this machine. */
final class DockerServer implements MongoServer {

    static final String IMAGE = "mongo:8";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final GenericContainer<?> container;
    private final Path data;
    private final int port;
    private final String version;
    private final CompletableFuture<Void> exit = new CompletableFuture<>();

    private DockerServer(GenericContainer<?> container, Path data, int port, String version) {
        this.container = container;
        this.data = data;
        this.port = port;
        this.version = version;
    }

    static DockerServer start(Path directory, Consumer<String> progress) {
        MongodFiles files = new MongodFiles(directory);
        try {
            Files.createDirectories(files.data());
            int port = files.port();
            progress.accept("starting the image " + IMAGE + " in Docker (fetched by Docker the first time)");
            return started(container(files.data(), port), files.data(), port);
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "MongoDB cannot keep its data in " + directory + ": " + e + ".",
                    "Make room there, or make it writable, or use another data directory.",
                    e);
        }
    }

    private static DockerServer started(GenericContainer<?> container, Path data, int port) {
        try {
            container.start();
            ReplicaSet.ready(port, container::isRunning, START_LIMIT);
            DockerServer server = new DockerServer(container, data, port, ReplicaSet.version(port));
            server.watch();
            return server;
        } catch (ContainerLaunchException | ReplicaSet.NotReady e) {
            String said = container.getContainerId() == null ? "" : lastLine(container.getLogs());
            container.stop();
            throw new ServerNotStarted(
                    "MongoDB did not start in Docker on " + data + ": " + e.getMessage() + "." + said,
                    "See that Docker can pull " + IMAGE + "; if the data is damaged or of another version, move " + data
                            + " away to begin with an empty one.",
                    e);
        }
    }

    private static GenericContainer<?> container(Path data, int port) throws IOException {
        String user = Files.getAttribute(data, "unix:uid") + ":" + Files.getAttribute(data, "unix:gid");
        return new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withCommand(arguments(port))
                .withCreateContainerCmdModifier(create -> place(create, data, port, user));
    }

    static String[] arguments(int port) {
        return new String[] {
            "mongod",
            "--replSet",
            ReplicaSet.NAME,
            "--bind_ip_all",
            "--port",
            String.valueOf(port),
            "--wiredTigerCacheSizeGB",
            "0.5",
            "--oplogSize",
            "512"
        };
    }

    /**
     * The same port inside and outside, so that the set's only member is called the same on both sides; and the user who owns
     * the directory, so that its files stay theirs.
     */
    static void place(CreateContainerCmd create, Path data, int port, String user) {
        ExposedPort inside = ExposedPort.tcp(port);
        PortBinding outside = new PortBinding(Ports.Binding.bindIpAndPort(LocalPort.HOST, port), inside);
        HostConfig host = create.getHostConfig() == null ? new HostConfig() : create.getHostConfig();
        create.withUser(user)
                .withExposedPorts(List.of(inside))
                .withHostConfig(
                        host.withPortBindings(outside).withBinds(new Bind(data.toString(), new Volume("/data/db"))));
    }

    private void watch() {
        Thread.ofVirtual().start(() -> {
            try {
                DockerClientFactory.instance()
                        .client()
                        .waitContainerCmd(container.getContainerId())
                        .start()
                        .awaitCompletion();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exit.complete(null);
            }
        });
    }

    private static String lastLine(String logs) {
        return logs.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (first, last) -> " It says: " + last);
    }

    @Override
    public String uri() {
        return ReplicaSet.uri(port);
    }

    @Override
    public MongoKind kind() {
        return MongoKind.DOCKER;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String description() {
        return "MongoDB " + version + ", official image " + IMAGE + " in Docker, data in " + data;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public CompletableFuture<Void> onExit() {
        return exit.copy();
    }

    @Override
    public void close() {
        ReplicaSet.shutdown(port);
        container.stop();
        exit.complete(null);
    }
}
