package dev.postbag.local.process;

import dev.postbag.local.LocalPort;
import dev.postbag.local.ServerNotStarted;
import dev.postbag.local.desk.PushKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four services of the platform, run from the jars that production runs too. */
final class Services {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final List<String> BEHIND_THE_GATEWAY = List.of("ingest", "content", "comment");

    private static final List<String> ALL = List.of("ingest", "content", "comment", "gateway");
    private static final String JAR = "quarkus-run.jar";
    private static final int WARNING_JDK = 24;

    private final RunSettings settings;

    Services(RunSettings settings) {
        this.settings = settings;
    }

    /** Refuses to go on when a service was not built. */
    void checkBuilt() {
        for (String name : ALL) {
            Path jar = builtOf(name).resolve(JAR);
            if (!Files.isRegularFile(jar)) {
                throw new ServerNotStarted(
                        "The service " + name + " is not built: there is no " + jar + ".",
                        "Start Postbag with ./postbag up, which builds what is missing.");
            }
        }
    }

    /** Whether a part is one of the services, which need the servers as long as they run. */
    static boolean isOne(PartState part) {
        return ALL.contains(part.name());
    }

    /** Sets aside what is run, so that a build does not disturb it. */
    void setAside() throws IOException {
        for (String name : ALL) {
            ServiceCopy.of(builtOf(name), copyOf(name));
        }
    }

    /** How each is to be run, given the servers they need; the gateway last. */
    List<ServiceSpec> specs(String kafka, String mongodb, Path publicKeys, PushKeys push) {
        Map<String, String> common = new HashMap<>();
        common.put("QUARKUS_HTTP_HOST", LocalPort.HOST);
        common.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        common.put("POSTBAG_JWT_KEYS", publicKeys.toUri().toString());

        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : BEHIND_THE_GATEWAY) {
            int port = LocalPort.free();
            ports.put(name, port);
            common.put("POSTBAG_" + name.toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + port);
        }
        List<ServiceSpec> specs = new ArrayList<>();
        ports.forEach((name, port) -> {
            Map<String, String> environment = new HashMap<>(common);
            environment.put("MONGODB_URI", mongodb);
            if (name.equals("comment")) {
                environment.put("POSTBAG_PUSH_PUBLIC_KEY", push.publicKey());
                environment.put("POSTBAG_PUSH_PRIVATE_KEY", push.privateKey());
            }
            specs.add(spec(name, port, environment));
        });
        specs.add(spec("gateway", settings.port(), new HashMap<>(common)));
        return List.copyOf(specs);
    }

    private ServiceSpec spec(String name, int port, Map<String, String> environment) {
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        String sign = "-Dpostbag.part=" + name + "@" + settings.data().root();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), sign));
        command.addAll(List.of(
                "-Xmx384m",
                youngGeneration(name),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(quietly());
        command.addAll(extraOptions(name));
        command.addAll(List.of("-jar", copyOf(name).resolve(JAR).toString()));
        return new ServiceSpec(
                name,
                List.copyOf(command),
                sign,
                Map.copyOf(environment),
                URI.create("http://127.0.0.1:" + port),
                settings.data().log(name).path(),
                READY_WITHIN);
    }

    /** Who takes in posts makes much that is soon of no use; the gateway mostly hands out what lies ready. */
    private static String youngGeneration(String name) {
        return name.equals("gateway") ? "-Xmn48m" : "-Xmn192m";
    }

    /** What the person wants the services' JVMs to be told besides, as words divided by spaces; each service puts in its name. */
    private List<String> extraOptions(String name) {
        return Arrays.stream(settings.environment()
                        .getOrDefault("POSTBAG_SERVICE_OPTIONS", "")
                        .split(" "))
                .filter(word -> !word.isBlank())
                .map(word -> word.replace("{service}", name))
                .toList();
    }

    /** Newer JDKs warn of what Netty and others still use; older ones do not know these options. */
    private static List<String> quietly() {
        return Runtime.version().feature() >= WARNING_JDK
                ? List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED")
                : List.of();
    }

    private Path builtOf(String name) {
        String module = name.equals("gateway") ? name : name + "-service";
        return settings.root().resolve(module).resolve("target").resolve("quarkus-app");
    }

    private Path copyOf(String name) {
        return settings.data().run().resolve("services").resolve(name);
    }
}
