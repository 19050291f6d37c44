package dev.postbag.local.mongo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine as far as the choice of a MongoDB depends on it: its environment, the user's home, its kind. */
record Machine(Map<String, String> environment, Path home, String system, String processor) {

    private static final List<String> LIBRARY_DIRECTORIES =
            List.of("/usr/lib64", "/lib64", "/usr/lib", "/lib", "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu");

    static Machine here() {
        return new Machine(
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    }

    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A program on the path. */
    Optional<Path> program(String name) {
        return Stream.of(variable("PATH").orElse("").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Where this user's programs keep what can be fetched again. */
    Path cache() {
        return variable("XDG_CACHE_HOME").map(Path::of).filter(Path::isAbsolute).orElse(home.resolve(".cache"));
    }

    boolean isLinux() {
        return system.equals("linux");
    }

    boolean isMac() {
        return system.startsWith("mac");
    }

    boolean isIntel() {
        return processor.equals("amd64") || processor.equals("x86_64");
    }

    boolean isArm() {
        return processor.equals("aarch64");
    }

    boolean hasLibrary(String fileName) {
        return LIBRARY_DIRECTORIES.stream().anyMatch(directory -> Files.exists(Path.of(directory, fileName)));
    }
}
