package dev.postbag.local.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Fake services, as specifications or as jars in the places of the real ones. */
public final class FakeServices {

    private static final String CLASS_FILE = FakeService.class.getName().replace('.', '/') + ".class";

    private FakeServices() {}

    static ServiceSpec spec(String name, int port, Path log, String behaviour) {
        String sign = "-Dpostbag.part=" + name + "@" + log;
        return new ServiceSpec(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        sign,
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        "target/test-classes",
                        FakeService.class.getName()),
                sign,
                Map.of("FAKE", behaviour, "QUARKUS_HTTP_PORT", Integer.toString(port)),
                URI.create("http://127.0.0.1:" + port),
                log,
                Duration.ofSeconds(behaviour.equals("never-ready") ? 2 : 60));
    }

    /** Puts a runnable jar where each service's would be under a project's directory. */
    public static void builtUnder(Path root) throws IOException {
        for (String module : List.of("ingest-service", "content-service", "comment-service", "gateway")) {
            Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                out.putNextEntry(new JarEntry(CLASS_FILE));
                Files.copy(Path.of("target/test-classes").resolve(CLASS_FILE), out);
            }
        }
    }
}
