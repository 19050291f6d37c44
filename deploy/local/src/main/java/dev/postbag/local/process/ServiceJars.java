package dev.postbag.local.process;

import dev.postbag.local.DirectoryLock;
import dev.postbag.local.ServerNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The built services, set aside to be run, and the commands that run them on a machine they share. */
public final class ServiceJars {

    /** All of them; the gateway last. */
    public static final List<String> NAMES = List.of("ingest", "content", "comment", "gateway");

    private static final String JAR = "quarkus-run.jar";
    private static final int HEADER_BYTES = 4096;
    private static final int WARNING_JDK = 24;

    private final Path root;
    private final Path copies;
    private final Path classes;
    private @Nullable DirectoryLock keeping;

    /**
     * @param root the project's directory
     * @param copies where what is run is set aside
     */
    public ServiceJars(Path root, Path copies) {
        this.root = root;
        this.copies = copies;
        classes = root.resolve("target").resolve("service-classes");
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
            deleteCutShort(classesOf(name));
        }
    }

    /**
     * Most of a start is loading classes: from now on a service that ends by itself leaves them in an archive, where
     * there is none that fits what was built, and each start takes them from there. One process at a time has its services do
     * so, since two that write one archive at once would spoil it; the lock goes with the process, however that ends.
     */
    public void keepClasses() {
        try {
            keeping = DirectoryLock.of(classes);
        } catch (ServerNotStarted heldOrReadOnly) {
            keeping = null;
        }
    }

    /** The JVM passes over an archive of classes that was cut short, but warns each time of one without even a header. */
    private static void deleteCutShort(Path archive) throws IOException {
        if (Files.exists(archive) && Files.size(archive) < HEADER_BYTES) {
            Files.deleteIfExists(archive);
        }
    }

    /**
     * What runs a service.
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
            command.addAll(sharedClasses(name));
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

    /** A JVM without its archive would go without that of the JDK too. */
    private List<String> sharedClasses(String name) {
        Path archive = classesOf(name);
        if (keeping == null && !Files.exists(archive)) {
            return List.of();
        }
        return List.of(
                keeping == null ? "-XX:-AutoCreateSharedArchive" : "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
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

    private Path classesOf(String name) {
        return classes.resolve(name + ".jsa");
    }

    private Path copyOf(String name) {
        return copies.resolve(name);
    }
}
