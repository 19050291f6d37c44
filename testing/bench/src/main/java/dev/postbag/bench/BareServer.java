package dev.postbag.bench;

import dev.postbag.local.LocalPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that does nothing but answer every request with the same bytes: what the gateway is held against. */
final class BareServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one as a process of its own, told the same of memory and compiling as the services are. */
    static BareServer start(RawAnswer answer) throws IOException {
        Path root = Path.of(System.getProperty("postbag.root", "."));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-Xmn192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                root.resolve("gateway/target/quarkus-app/lib/main") + "/*:"
                        + root.resolve("testing/bench/target/postbag-bench.jar"),
                SameAnswer.class.getName()));
        command.add(Integer.toString(LocalPort.free()));
        answer.headers().forEach((name, value) -> command.add(name + ": " + value));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(answer.body());
        process.getOutputStream().close();
        String said = process.inputReader().readLine();
        if (said == null) {
            throw new IOException("The bare server did not start");
        }
        return new BareServer(process, Integer.parseInt(said));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
