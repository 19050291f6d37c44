package dev.postbag.local.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/** Runs a module's fuzz tests by Jazzer, each in a process of its own, on the classes that the build left there. */
public final class Fuzzer {

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final String WATCHED = "dev.postbag.**:org.jsoup.**:com.ctc.wstx.**:com.fasterxml.jackson.core.**";
    private static final Duration SLOWEST_INPUT = Duration.ofSeconds(30);

    private final Path module;
    private final List<String> java;

    private Fuzzer(Path module, List<String> java) {
        this.module = module;
        this.java = java;
    }

    /** @param module its directory; the class path of its tests lies in {@code target/test.classpath} */
    public static Fuzzer of(Path module) throws IOException {
        Path target = module.resolve("target");
        String libraries = Files.readString(target.resolve("test.classpath")).strip();
        String classPath = target.resolve("test-classes") + ":" + target.resolve("classes") + ":" + libraries;
        return new Fuzzer(
                module,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Xmx1g",
                        "-cp",
                        classPath,
                        JAZZER));
    }

    /** By name. */
    public List<FuzzTarget> targets() throws IOException, InterruptedException {
        Process process =
                command(module.resolve("target"), "--list_fuzz_tests=").start();
        List<FuzzTarget> targets = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .filter(line -> line.matches("[\\w.]+::\\w+"))
                    .map(FuzzTarget::of)
                    .forEach(targets::add);
        }
        process.waitFor();
        targets.sort(Comparator.comparing(FuzzTarget::name));
        return targets;
    }

    /** For so long. What was interesting is kept beside the log, so that the next run begins with it. */
    public FuzzResult fuzz(FuzzTarget target, Duration time, LongConsumer progress)
            throws IOException, InterruptedException {
        Path directory = Files.createDirectories(module.resolve("target/fuzz").resolve(target.name()));
        Path log = directory.resolve("log");
        FuzzOutput output = new FuzzOutput(progress);
        Process process = command(
                        directory,
                        "--target_class=" + target.className(),
                        "--target_method=" + target.method(),
                        "--max_duration=" + Math.max(1, time.toSeconds()) + "s",
                        // The build's own runs are without, for the sake of their speed.
                        "--hooks=true",
                        "--instrumentation_includes=" + WATCHED,
                        "--custom_hook_includes=" + WATCHED,
                        "-timeout=" + SLOWEST_INPUT.toSeconds(),
                        "-artifact_prefix=" + directory + "/")
                .start();
        Thread endsWithUs = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(endsWithUs);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter kept = new PrintWriter(Files.newBufferedWriter(log))) {
            output.read(lines, kept);
        }
        int exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(endsWithUs);
        return new FuzzResult(target, output.executions(), exitCode == 0, output.finding(), log);
    }

    private ProcessBuilder command(Path directory, String... arguments) {
        List<String> words = new ArrayList<>(java);
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
    }
}
