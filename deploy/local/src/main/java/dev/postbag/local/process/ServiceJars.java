package dev.postbag.local.process;

import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The built services, set aside to be run, and the commands that run them on a machine they share. */
public final class ServiceJars {

    /** All of them; the gateway last. */
    public static final List<String> NAMES = List.of("ingest", "content", "comment", "gateway");

    private static final String JAR = "quarkus-run.jar";
    private static final int WARNING_JDK = 24;

    private final Path root;
    private final Path copies;
    private final ClassArchives archives;

    /**
     * @param root the project's directory
     * @param copies where what is run is set aside
     */
    public ServiceJars(Path root, Path copies) {
        this.root = root;
        this.copies = copies;
        archives = new ClassArchives(root.resolve("target").resolve("service-classes"));
    }

    /** Refuses to go on when a service was not built. */
    public void checkBuilt() {
        for (String name : NAMES) {
            Path jar = builtOf(name).resolve(JAR);
            if (!Files.isRegularFile(jar)) {
                throw new ServerNotStarted(
                        "The service " + name + " is not built: there is no " + jar + ".",
                        "Start Postbag with ./postbag up, which builds what is missing.");
            }
        }
    }

    /** Sets aside what is run, so that a build does not disturb it. */
    public void setAside() throws IOException {
        for (String name : NAMES) {
            ServiceCopy.of(builtOf(name), copyOf(name));
            archives.note(name, copyOf(name));
        }
    }

    /** From now on services that end by themselves leave what makes their next starts faster; after {@link #setAside}. */
    public void keepClasses() {
        archives.keep();
    }

    /**
     * What runs a service that was set aside.
     *
     * @param sign a word of the command to know its process by
     * @param environment where {@code POSTBAG_SERVICE_OPTIONS} may hold more for the JVM
     */
    public List<String> command(String name, String sign, Map<String, String> environment) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), sign));
        command.addAll(List.of(
                "-Xmx384m",
                youngGeneration(name),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        List<String> extra = extraOptions(name, environment);
        // A JVM has either an archive or an AOT cache.
        if (extra.stream().noneMatch(word -> word.startsWith("-XX:AOT"))) {
            command.addAll(archives.options(name));
        }
        command.addAll(quietly());
        command.addAll(extra);
        command.addAll(List.of("-jar", copyOf(name).resolve(JAR).toString()));
        return List.copyOf(command);
    }

    /** Who takes in posts makes much that is soon of no use; the gateway mostly hands out what lies ready. */
    private static String youngGeneration(String name) {
        return name.equals("gateway") ? "-Xmn48m" : "-Xmn192m";
    }

    /** What the person wants the services' JVMs to be told besides, as words divided by spaces; each service puts in its name. */
    private static List<String> extraOptions(String name, Map<String, String> environment) {
        return Arrays.stream(
                        environment.getOrDefault("POSTBAG_SERVICE_OPTIONS", "").split(" "))
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
        return root.resolve(module).resolve("target").resolve("quarkus-app");
    }

    private Path copyOf(String name) {
        return copies.resolve(name);
    }
}
