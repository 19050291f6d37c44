package dev.postbag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times how many posts a second go from upload to being visible at the gateway. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Postbag on fresh data, hands in generated pages one after the other, and waits until every report is",
            "complete and every post is in the gateway's list. A first, smaller round warms everything up and is not counted."
        })
final class IngestCommand implements Callable<Integer> {

    private static final int PAGE = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--posts", paramLabel = "N", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int posts;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            defaultValue = "8192",
            description = "The size of each post. Default: ${DEFAULT-VALUE}.")
    private int bytes;

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "500",
            description = "Posts in a capture. Default: ${DEFAULT-VALUE}.")
    private int postsOnAPage;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Posts that go in before and are not counted. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--mongodb", paramLabel = "CHOICE", description = "Which MongoDB; default: as `up` chooses.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Files.createTempDirectory("postbag-pages-");
        List<Path> pages = new GeneratedPages(bytes).write(directory, warmUp + posts, postsOnAPage);
        try (FreshPlatform platform = FreshPlatform.start(mongodb);
                HttpClient http = HttpClient.newHttpClient()) {
            int warmPages = warmUp / postsOnAPage;
            HandingIn.handIn(platform, pages.subList(0, warmPages));
            Map<String, Cost> before = Cost.ofEachProcess(platform.state());
            long began = System.nanoTime();
            HandingIn.handIn(platform, pages.subList(warmPages, pages.size()));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Map<String, Cost> after = Cost.ofEachProcess(platform.state());
            int visible = visible(http, platform.gateway());
            tell(out, took, before, after);
            out.printf("%d posts visible at the gateway of %d handed in%n", visible, warmPages * postsOnAPage + posts);
            out.flush();
            return visible == warmPages * postsOnAPage + posts ? 0 : 1;
        } finally {
            for (Path page : pages) {
                Files.delete(page);
            }
            Files.delete(directory);
        }
    }

    private void tell(PrintWriter out, Duration took, Map<String, Cost> before, Map<String, Cost> after) {
        double seconds = StartupCommand.seconds(took);
        out.printf(
                Locale.ROOT,
                "%d posts of %d bytes in %.1f s: %.0f posts a second, on %d processors%n",
                posts,
                bytes,
                seconds,
                posts / seconds,
                Runtime.getRuntime().availableProcessors());
        Cost.tell(out, "post", posts, before, after);
    }

    private static int visible(HttpClient http, URI gateway) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        int seen = 0;
        String next = "";
        do {
            String query = "/api/v1/posts?limit=" + PAGE + (next.isEmpty() ? "" : "&cursor=" + next);
            JsonNode page = json.readTree(
                    http.send(HttpRequest.newBuilder(gateway.resolve(query)).build(), BodyHandlers.ofString())
                            .body());
            seen += page.path("items").size();
            next = page.path("nextCursor").asText("");
        } while (!next.isEmpty());
        return seen;
    }
}
