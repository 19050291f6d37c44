package dev.postbag.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Where a journey fails, prints what its platforms' services logged last: their logs go with them. */
public final class LastWords implements TestWatcher {

    private static final int LINES = 25;

    @Override
    public void testFailed(ExtensionContext journey, @Nullable Throwable why) {
        for (Path data : Platform.started()) {
            try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
                logs.filter(log -> log.toString().endsWith(".log")).sorted().forEach(LastWords::print);
            } catch (IOException gone) {
                System.out.println("No logs in " + data + ": " + gone);
            }
        }
    }

    private static void print(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> said =
                    lines.filter(line -> !line.contains("\"level\":\"INFO\"")).toList();
            System.out.println(log);
            said.subList(Math.max(0, said.size() - LINES), said.size()).forEach(System.out::println);
        } catch (IOException unreadable) {
            System.out.println(log + " cannot be read: " + unreadable);
        }
    }
}
