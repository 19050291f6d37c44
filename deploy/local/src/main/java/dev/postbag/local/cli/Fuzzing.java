package dev.postbag.local.cli;

import dev.postbag.local.fuzz.FuzzResult;
import dev.postbag.local.fuzz.FuzzTarget;
import dev.postbag.local.fuzz.Fuzzer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Fuzzes the readers one after the other, each for an equal share of the time, and tells what was found. */
final class Fuzzing {

    private static final String MODULE = "ingest-service";

    private final Fuzzer fuzzer;
    private final Screen screen;

    Fuzzing(Path root, Screen screen) throws IOException {
        this.fuzzer = Fuzzer.of(root.resolve(MODULE));
        this.screen = screen;
    }

    /** Whether nothing was found. */
    boolean run(Duration time) throws IOException, InterruptedException {
        List<FuzzTarget> targets = fuzzer.targets();
        if (targets.isEmpty()) {
            throw new CommandFailed("No fuzz test was found in " + MODULE + ".");
        }
        Duration share = time.dividedBy(targets.size());
        List<FuzzResult> broken = new ArrayList<>();
        long executions = 0;
        for (int i = 0; i < targets.size(); i++) {
            String place = "%d of %d  %s"
                    .formatted(i + 1, targets.size(), targets.get(i).name());
            FuzzResult result = fuzz(targets.get(i), share, place);
            executions += result.executions();
            if (!result.passed()) {
                broken.add(result);
            }
        }
        broken.forEach(this::tell);
        screen.line(
                "%d readers fuzzed, %d executions, %d findings".formatted(targets.size(), executions, broken.size()));
        return broken.isEmpty();
    }

    private FuzzResult fuzz(FuzzTarget target, Duration share, String place) throws IOException, InterruptedException {
        long began = System.nanoTime();
        screen.line(place + ", for " + share.toSeconds() + " s");
        FuzzResult result =
                fuzzer.fuzz(target, share, executions -> screen.line("        " + executions + " executions so far"));
        screen.line("        %s, %d executions, %s"
                .formatted(
                        Screen.seconds(Duration.ofNanos(System.nanoTime() - began)),
                        result.executions(),
                        result.passed() ? "nothing found" : "BROKEN"));
        return result;
    }

    private void tell(FuzzResult result) {
        FuzzTarget target = result.target();
        screen.line("");
        screen.line(target.name() + " is broken by "
                + result.finding().map(Path::toString).orElse("something before its first input"));
        screen.line("  What it said: " + result.log());
        result.finding().ifPresent(input -> {
            String inputs = MODULE + "/src/test/resources/" + target.inputs();
            screen.line("  To see it again, and have every build try it:");
            screen.line("    mkdir -p " + inputs + " && cp " + input + " " + inputs);
            screen.line("    ./mvnw -pl " + MODULE + " -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
                    + target.name().replace('.', '#'));
        });
    }
}
