package dev.postbag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times answers that lie ready in the gateway, those it has to ask for, and how soon a change is seen. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Postbag on fresh data, takes in posts, and asks for one of them: at the gateway, and at a bare server that",
            "answers the same bytes, in turns. Then it asks for lists that do not lie ready, at the gateway and at the",
            "content-service itself, in turns. Then it writes comments one by one and looks how soon each is in the thread.",
            "It shares the processors with what it measures."
        })
final class GatewayCommand implements Callable<Integer> {

    private static final int BYTES = 8_192;
    private static final int POSTS_ON_A_PAGE = 500;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final LocalDate LATEST = LocalDate.of(2026, 1, 1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--posts", paramLabel = "N", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
    private int posts;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "64", description = "Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--misses",
            paramLabel = "N",
            defaultValue = "500",
            description = "How many lists are asked for. Default: ${DEFAULT-VALUE}.")
    private int misses;

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many comments are written. Default: ${DEFAULT-VALUE}.")
    private int changes;

    @Option(names = "--mongodb", paramLabel = "CHOICE", description = "Which MongoDB; default: as `up` chooses.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Files.createTempDirectory("postbag-pages-");
        List<Path> pages = new GeneratedPages(BYTES).write(directory, posts, POSTS_ON_A_PAGE);
        try (FreshPlatform platform = FreshPlatform.start(mongodb)) {
            HandingIn.handIn(platform, pages);
            int gateway = platform.gateway().getPort();
            String post = "/api/v1/posts/" + newest(gateway);
            tellHot(out, gateway, RawReader.question(post));
            tellMisses(out, gateway, content(platform));
            tellChanges(out, platform.gateway(), post + "/comments");
            return 0;
        } finally {
            for (Path page : pages) {
                Files.delete(page);
            }
            Files.delete(directory);
        }
    }

    private static String newest(int gateway) throws IOException {
        try (RawReader reader = new RawReader(gateway)) {
            byte[] question =
                    "GET /api/v1/posts?limit=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            JsonNode list = new ObjectMapper().readTree(reader.ask(question).body());
            return list.path("items").path(0).path("id").asText();
        }
    }

    private static int content(FreshPlatform platform) throws IOException {
        return platform.state().parts().stream()
                .filter(part -> part.name().equals("content"))
                .map(part -> URI.create(part.facts().address()).getPort())
                .findFirst()
                .orElseThrow(() -> new IOException("There is no content-service"));
    }

    private void tellHot(PrintWriter out, int gateway, byte[] question) throws IOException, InterruptedException {
        RawAnswer answer;
        try (RawReader reader = new RawReader(gateway)) {
            reader.ask(question);
            answer = reader.ask(question);
        }
        out.printf(
                "A hot post of %d bytes: %s%n",
                answer.body().length, answer.headers().get("cache-status"));
        try (BareServer server = BareServer.start(answer)) {
            Crowd atGateway = new Crowd(clients, gateway, question);
            Crowd atServer = new Crowd(clients, server.port(), question);
            atGateway.ask(ROUND);
            atServer.ask(ROUND);
            List<Double> here = new ArrayList<>();
            List<Double> there = new ArrayList<>();
            List<Long> took = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Crowd.Round one = atGateway.ask(ROUND);
                here.add(one.rate());
                took.addAll(one.took());
                there.add(atServer.ask(ROUND).rate());
            }
            double rate = Figures.median(here);
            double bare = Figures.median(there);
            out.printf(
                    Locale.ROOT,
                    "%.0f a second by %d clients, %.0f at a bare server: %.2f of it; half of them within %.2f ms, 99 of 100"
                            + " within %.2f ms; %d posts, %d processors%n",
                    rate,
                    clients,
                    bare,
                    rate / bare,
                    Figures.median(took) / 1e6,
                    Figures.percentile(took, 0.99) / 1e6,
                    posts,
                    Runtime.getRuntime().availableProcessors());
            out.flush();
        }
    }

    private void tellMisses(PrintWriter out, int gateway, int content) throws IOException {
        List<Long> here = new ArrayList<>();
        List<Long> there = new ArrayList<>();
        try (RawReader atGateway = new RawReader(gateway);
                RawReader atContent = new RawReader(content)) {
            for (int number = 0; number < 2 * misses; number++) {
                byte[] question = RawReader.question("/api/v1/posts?limit=10&to=" + LATEST.minusDays(number));
                long began = System.nanoTime();
                atContent.ask(question);
                long between = System.nanoTime();
                atGateway.ask(question);
                if (number >= misses) {
                    there.add(between - began);
                    here.add(System.nanoTime() - between);
                }
            }
        }
        double more = Figures.median(here) - Figures.median(there);
        out.printf(
                Locale.ROOT,
                "A list that has to be asked for: %.2f ms at the gateway, %.2f ms at the content-service: %.2f ms more%n",
                Figures.median(here) / 1e6,
                Figures.median(there) / 1e6,
                more / 1e6);
        out.flush();
    }

    private void tellChanges(PrintWriter out, URI gateway, String comments) throws IOException, InterruptedException {
        List<Long> took = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest thread = HttpRequest.newBuilder(gateway.resolve(comments + "?sort=newest&limit=1"))
                    .build();
            for (int number = 0; number < changes; number++) {
                http.send(thread, BodyHandlers.discarding());
                HttpRequest comment = HttpRequest.newBuilder(gateway.resolve(comments))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"body\": \"" + CommentWriters.words() + "\"}"))
                        .build();
                String id = json.readTree(
                                http.send(comment, BodyHandlers.ofString()).body())
                        .path("id")
                        .asText();
                long began = System.nanoTime();
                while (!http.send(thread, BodyHandlers.ofString()).body().contains(id)) {
                    Thread.onSpinWait();
                }
                took.add(System.nanoTime() - began);
            }
        }
        out.printf(
                Locale.ROOT,
                "A comment is in the thread, counted from its answer on: half of them within %.0f ms, 99 of 100 within %.0f ms%n",
                Figures.median(took) / 1e6,
                Figures.percentile(took, 0.99) / 1e6);
        out.flush();
    }
}
