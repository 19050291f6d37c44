package dev.postbag.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What many cost who listen to what changes, and how soon they hear of it. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Postbag on fresh data, has many listen at the gateway, and shows its memory before and after. Then it",
            "writes comments one by one and looks how soon all have heard of each. It shares the processors with what it",
            "measures."
        })
final class LiveCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration AT_REST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final double MIB = 1024 * 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--listeners", paramLabel = "N", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.")
    private int listeners;

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many comments are written. Default: ${DEFAULT-VALUE}.")
    private int changes;

    @Option(names = "--mongodb", paramLabel = "CHOICE", description = "Which MongoDB; default: as `up` chooses.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Files.createTempDirectory("postbag-pages-");
        List<Path> pages = new GeneratedPages(1_024).write(directory, 1, 1);
        try (FreshPlatform platform = FreshPlatform.start(mongodb);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            HandingIn.handIn(platform, pages);
            Thread.sleep(AT_REST);
            double before = memory(platform);
            try (Audience audience = new Audience(listeners)) {
                audience.gather(platform.gateway().getPort(), LONGEST);
                Thread.sleep(AT_REST);
                out.printf(
                        Locale.ROOT,
                        "The gateway's memory: %.0f MiB with nobody, %.0f MiB with %d who listen%n",
                        before,
                        memory(platform),
                        listeners);
                out.flush();
                tellChanges(out, platform.gateway(), http, audience);
            }
            return 0;
        } finally {
            for (Path page : pages) {
                Files.delete(page);
            }
            Files.delete(directory);
        }
    }

    private void tellChanges(PrintWriter out, URI gateway, HttpClient http, Audience audience)
            throws IOException, InterruptedException {
        HttpRequest list =
                HttpRequest.newBuilder(gateway.resolve("/api/v1/posts?limit=1")).build();
        String post = new ObjectMapper()
                .readTree(http.send(list, BodyHandlers.ofString()).body())
                .at("/items/0/id")
                .asText();
        List<Long> all = new ArrayList<>();
        List<Long> last = new ArrayList<>();
        for (int number = 0; number < changes; number++) {
            Thread.sleep(BETWEEN);
            HttpRequest comment = HttpRequest.newBuilder(gateway.resolve("/api/v1/posts/" + post + "/comments"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"body\": \"" + CommentWriters.words() + "\"}"))
                    .build();
            audience.await();
            HttpResponse<Void> written = http.send(comment, BodyHandlers.discarding());
            long began = System.nanoTime();
            if (written.statusCode() != 201) {
                throw new IOException("A comment was answered with " + written.statusCode());
            }
            List<Long> took = audience.told(LONGEST).stream()
                    .map(told -> Math.max(0, told - began))
                    .toList();
            all.addAll(took);
            last.add(took.stream().max(Long::compare).orElseThrow());
        }
        out.printf(
                Locale.ROOT,
                "A comment is heard of, counted from its answer on: by half of them within %.0f ms, by all within %.0f ms"
                        + " (the median of %d comments)%n",
                Figures.median(all) / 1e6,
                Figures.median(last) / 1e6,
                changes);
        out.flush();
    }

    private static double memory(FreshPlatform platform) {
        return Objects.requireNonNull(Cost.ofEachProcess(platform.state()).get("gateway"))
                        .residentBytes()
                / MIB;
    }
}
