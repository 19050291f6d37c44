package dev.postbag.platform;

import dev.postbag.chaos.Gate;
import dev.postbag.chaos.Probes;
import dev.postbag.chaos.Target;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * More of each service beside a platform's own, on its Kafka and MongoDB, and before each service a gate that leads to all
 * of them in turn. They are run as the platform's own are, so this needs a {@code /proc} to look at.
 */
final class Replicas implements AutoCloseable {

    private static final List<String> BEHIND = List.of("ingest", "content", "comment");
    private static final String GATEWAY = "gateway";
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Map<String, Gate> gates = new LinkedHashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private @Nullable Probes probes;

    Replicas() {
        try {
            for (String service : BEHIND) {
                gates.put(service, Gate.to(service, List.of()));
            }
            gates.put(GATEWAY, Gate.to(GATEWAY, List.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many of each service are to run: {@code POSTBAG_REPLICAS}, else one. */
    static int wanted() {
        return Optional.ofNullable(System.getenv("POSTBAG_REPLICAS"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** Where the services find each other, as options of their JVMs. */
    String addresses() {
        return BEHIND.stream()
                .map(service -> "-Dpostbag.services." + service + ".url=http://127.0.0.1:"
                        + gate(service).port())
                .collect(Collectors.joining(" "));
    }

    private Gate gate(String service) {
        return Objects.requireNonNull(gates.get(service));
    }

    /** The port that leads to the gateways. */
    int door() {
        return gate(GATEWAY).port();
    }

    /** Returns when all of them are ready. */
    void join(Platform platform) throws IOException {
        List<Target> all = new ArrayList<>();
        for (Map.Entry<String, Gate> each : gates.entrySet()) {
            String service = each.getKey();
            each.getValue()
                    .add(new Target(
                            service, URI.create(platform.addressOf(service)).getPort()));
            Path own = Path.of(
                    "/proc",
                    String.valueOf(platform.process(service).orElseThrow().pid()));
            for (int number = 2; number <= wanted(); number++) {
                Target place = new Target(service + "#" + number, Platform.freePort());
                processes.add(started(own, platform.data().resolve("logs"), place));
                each.getValue().add(place);
            }
            all.addAll(each.getValue().targets());
        }
        probes = Probes.of(all);
        Client asking = new Client("", "");
        for (Target place : all) {
            Eventually.see(
                    place + " is ready",
                    LONGEST,
                    () -> asking.get("http://127.0.0.1:" + place.port() + "/q/health/ready")
                            .status(),
                    status -> status == 200);
        }
    }

    private static Process started(Path like, Path logs, Target place) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words(like.resolve("cmdline")))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(place.name() + ".log").toFile());
        builder.environment().clear();
        for (String variable : words(like.resolve("environ"))) {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(place.port()));
        // Each has an index of its own.
        builder.environment().remove("POSTBAG_SEARCH_PATH");
        builder.environment().put("POSTBAG_REPLICA", place.name().replace('#', '-'));
        return builder.start();
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    }

    /** None of them gets to finish anything. */
    void endAtOnce() {
        processes.forEach(Process::destroyForcibly);
        leave();
    }

    /** They end, and nobody comes by the gates until others join; the platform's own are left to it. */
    void leave() {
        if (probes != null) {
            probes.close();
            probes = null;
        }
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
            process.destroyForcibly().onExit().join();
        }
        processes.clear();
        gates.values().forEach(Gate::clear);
    }

    @Override
    public void close() {
        leave();
        try {
            for (Gate gate : gates.values()) {
                gate.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
