package dev.postbag.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the root of the project. */
class LauncherIT {

    @TempDir
    private Path directory;

    @Test
    void withoutASuitableJdkItSaysWhatIsThereAndHowToGetOne() throws Exception {
        Path old = Files.createDirectories(directory.resolve("jdk-17"));
        executable(old.resolve("bin/javac"), "");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");

        Ended ended =
                run(Map.of("JAVA_HOME", directory.resolve("nowhere").toString(), "POSTBAG_JDKS", directory + "/jdk*"));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "no JDK 21 or newer was found",
                        "JAVA_HOME " + directory.resolve("nowhere") + ": no JDK",
                        old + ": Java 17",
                        "https://adoptium.net");
    }

    @Test
    void theNewestJdkIsTakenWhenNoneIsNamed() throws Exception {
        jdk("jdk-21", "21.0.1");
        jdk("jdk-25", "25");
        jdk("jdk-9", "9.0.4");

        Ended ended = run(Map.of("JAVA_HOME", "", "POSTBAG_JDKS", directory + "/jdk*"));

        assertThat(ended.output()).contains("this is " + directory.resolve("jdk-25"));
    }

    @Test
    void theJdkThatIsNamedGoesBeforeNewerOnes() throws Exception {
        jdk("jdk-21", "21.0.1");
        jdk("jdk-25", "25");

        Ended ended =
                run(Map.of("JAVA_HOME", directory.resolve("jdk-21").toString(), "POSTBAG_JDKS", directory + "/jdk*"));

        assertThat(ended.output()).contains("this is " + directory.resolve("jdk-21"));
    }

    private record Ended(int exitCode, String output) {}

    /** A JDK whose {@code java} only tells which one it is. */
    private void jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name));
        executable(home.resolve("bin/javac"), "");
        executable(home.resolve("bin/java"), "echo this is " + home);
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Runs the launcher where nothing but the most basic programs is on the path. */
    private Ended run(Map<String, String> environment) throws Exception {
        Path tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : new String[] {
            "sh", "sed", "dirname", "find", "date", "cat", "tail", "head", "grep", "cksum", "tr", "rm", "mkdir", "ln",
            "cp", "mv"
        }) {
            Path program = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), program);
        }
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher().toString(), "status")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("postbag"))) {
            here = here.getParent();
        }
        return here.resolve("postbag");
    }
}
