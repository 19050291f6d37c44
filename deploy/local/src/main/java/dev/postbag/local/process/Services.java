package dev.postbag.local.process;

import dev.postbag.local.LocalPort;
import dev.postbag.local.desk.PushKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four services of the platform, run from the jars that production runs too. */
final class Services {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final List<String> BEHIND_THE_GATEWAY = List.of("ingest", "content", "comment");

    private final RunSettings settings;
    private final ServiceJars jars;

    Services(RunSettings settings, ServiceJars jars) {
        this.settings = settings;
        this.jars = jars;
    }

    /** Whether a part is one of the services, which need the servers as long as they run. */
    static boolean isOne(PartState part) {
        return ServiceJars.NAMES.contains(part.name());
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
            environment.put("POSTBAG_REPLICA", name);
            if (name.equals("comment")) {
                environment.put("POSTBAG_PUSH_PUBLIC_KEY", push.publicKey());
                environment.put("POSTBAG_PUSH_PRIVATE_KEY", push.privateKey());
            }
            if (name.equals("content")) {
                environment.put("POSTBAG_SEARCH_PATH", settings.data().search().toString());
            }
            specs.add(spec(name, port, environment));
        });
        specs.add(spec("gateway", settings.port(), new HashMap<>(common)));
        return List.copyOf(specs);
    }

    private ServiceSpec spec(String name, int port, Map<String, String> environment) {
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        String sign = "-Dpostbag.part=" + name + "@" + settings.data().root();
        return new ServiceSpec(
                name,
                jars.command(name, sign, settings.environment()),
                sign,
                Map.copyOf(environment),
                URI.create("http://127.0.0.1:" + port),
                settings.data().log(name).path(),
                READY_WITHIN);
    }
}
