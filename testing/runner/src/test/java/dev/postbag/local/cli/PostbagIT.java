package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.postbag.local.LocalPort;
import dev.postbag.local.process.DataDirectory;
import dev.postbag.local.process.FakeServices;
import dev.postbag.local.process.Phase;
import dev.postbag.local.process.ProcessMark;
import dev.postbag.local.process.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in processes of its own, with the embedded MongoDB and services that only say they are ready. */
class PostbagIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    private Path root;

    private final int port = LocalPort.free();
    private Path data;

    @BeforeEach
    void build() throws IOException {
        FakeServices.builtUnder(root);
        data = root.resolve("data");
    }

    @AfterEach
    void down() throws Exception {
        postbag("down");
    }

    @Test
    void whatIsStartedInTheBackgroundIsReadyIsFoundAgainAndStops() throws Exception {
        Ended up = up();
        assertThat(up.output()).contains("Postbag is ready after", "curl 'http://127.0.0.1:" + port + "/api/v1/posts");
        assertThat(up.exitCode()).isZero();
        List<ProcessMark> children = state().children();
        assertThat(children).hasSize(4);
        assertThat(postbag("status").exitCode()).isZero();
        assertThat(data.resolve("logs/content.log")).content().contains("mongodb://127.0.0.1");
        assertThat(data.resolve("logs/gateway.log")).content().contains("MONGODB_URI=null");

        Ended second = up();
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.output()).contains("already runs on " + data, "http://127.0.0.1:" + port);

        Ended elsewhere = run(Map.of(), "up", "--data", root.resolve("other").toString(), "--port", "" + port);
        assertThat(elsewhere.exitCode()).isEqualTo(1);
        assertThat(elsewhere.output()).contains("Port " + port + " on 127.0.0.1 is taken", "--port N");

        ProcessMark content = processOf("content");
        content.stillRunning().orElseThrow().destroyForcibly();
        await().atMost(LONGEST)
                .until(() -> phaseOf("content") == Phase.READY
                        && processOf("content").pid() != content.pid());

        assertThat(postbag("down").exitCode()).isZero();
        assertThat(children)
                .allSatisfy(child -> assertThat(child.stillRunning()).isEmpty());
        assertThat(processOfRunner().stillRunning()).isEmpty();
        assertThat(postbag("status").exitCode()).isEqualTo(1);
    }

    @Test
    void whatAKilledRunnerLeftIsSeenAndEnded() throws Exception {
        up();
        List<ProcessMark> children = state().children();
        kill(processOfRunner());
        assertThat(children)
                .allSatisfy(child -> assertThat(child.stillRunning()).isPresent());

        Ended status = postbag("status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.output()).contains("4 of its processes still run");

        Ended again = up();
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("left over from a runner that was killed");
        assertThat(children)
                .allSatisfy(child -> assertThat(child.stillRunning()).isEmpty());

        List<ProcessMark> later = state().children();
        kill(processOfRunner());
        assertThat(postbag("down").output()).contains("Stopped", "gateway");
        assertThat(later).allSatisfy(child -> assertThat(child.stillRunning()).isEmpty());
    }

    @Test
    void aServiceThatDiesOnStartEndsEverythingWithItsLastWords() throws Exception {
        Ended up = run(Map.of("FAKE", "dies"), upArguments("--detach"));

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output())
                .contains("did not start: it ended with exit code 7", "the database said no", "The whole log: " + data);
        assertThat(state().children())
                .allSatisfy(child -> assertThat(child.stillRunning()).isEmpty());
        assertThat(processOfRunner().stillRunning()).isEmpty();
    }

    @Test
    void aRunnerInTheForegroundThatIsAskedToEndEndsItsChildrenFirst() throws Exception {
        Path output = root.resolve("foreground.log");
        Process runner = started(output, Map.of(), upArguments());
        await().atMost(LONGEST).until(() -> Files.readString(output).contains("Postbag is ready"));
        List<ProcessMark> children = state().children();

        runner.destroy();

        assertThat(runner.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(runner.exitValue()).isEqualTo(143);
        assertThat(children)
                .hasSize(4)
                .allSatisfy(child -> assertThat(child.stillRunning()).isEmpty());
        assertThat(Files.readString(output)).contains("Stopping ...");
    }

    @Test
    void servicesThatWereNotBuiltAreNamed() throws Exception {
        Files.delete(root.resolve("comment-service/target/quarkus-app/quarkus-run.jar"));

        Ended up = run(Map.of(), upArguments());

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).contains("The service comment is not built", "./postbag up, which builds");
    }

    private record Ended(int exitCode, String output) {}

    private Ended up() throws Exception {
        return run(Map.of(), upArguments("--detach"));
    }

    private String[] upArguments(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--data", data.toString(), "--port", "" + port, "--mongodb", "embedded"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Ended postbag(String command) throws Exception {
        return run(Map.of(), command, "--data", data.toString());
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        Path output = Files.createTempFile(root, "command-", ".log");
        Process process = started(output, environment, arguments);
        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                .as(arguments[0] + " ends")
                .isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private Process started(Path output, Map<String, String> environment, String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-Dpostbag.root=" + root,
                "-cp",
                classPath,
                Postbag.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private RunState state() throws IOException {
        return DataDirectory.at(data).state().read().orElseThrow();
    }

    private ProcessMark processOfRunner() throws IOException {
        return state().runner();
    }

    private ProcessMark processOf(String part) throws IOException {
        return state().parts().stream()
                .filter(each -> each.name().equals(part))
                .flatMap(each -> each.facts().process().stream())
                .findFirst()
                .orElse(new ProcessMark(0, Instant.EPOCH, ""));
    }

    private Phase phaseOf(String part) throws IOException {
        return state().parts().stream()
                .filter(each -> each.name().equals(part))
                .findFirst()
                .orElseThrow()
                .phase();
    }

    private static void kill(ProcessMark mark) {
        ProcessHandle process = mark.stillRunning().orElseThrow();
        process.destroyForcibly();
        await().atMost(LONGEST).until(() -> !process.isAlive());
    }
}
