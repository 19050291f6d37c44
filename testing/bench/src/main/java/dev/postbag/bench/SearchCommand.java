package dev.postbag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times how soon posts are found after they came in, how long a search takes, and how long the index takes to be made. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Postbag on fresh data, takes in posts, and looks how soon all of them are found. Then it searches for words",
            "of posts: one, two, a phrase, and a misspelt one. Then it ends the content-service, takes its index away, and looks",
            "how long the next one takes to make it again. It shares the processors with what it measures."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int BYTES = 8_192;
    private static final int POSTS_ON_A_PAGE = 500;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final double MIB = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--posts", paramLabel = "N", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int posts;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "500", description = "Default: ${DEFAULT-VALUE}.")
    private int searches;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(names = "--mongodb", paramLabel = "CHOICE", description = "Which MongoDB; default: as `up` chooses.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Files.createTempDirectory("postbag-pages-");
        List<Path> pages = new GeneratedPages(BYTES).write(directory, posts, POSTS_ON_A_PAGE);
        try (FreshPlatform platform = FreshPlatform.start(mongodb)) {
            long began = System.nanoTime();
            HandingIn.handIn(platform, pages);
            long in = System.nanoTime();
            untilAllAreFound(platform);
            say(
                    out,
                    "%d posts of %d bytes: all in after %.1f s, all found %.1f s later%n",
                    posts,
                    BYTES,
                    (in - began) / 1e9,
                    (System.nanoTime() - in) / 1e9);
            tellSearches(out, platform.gateway().getPort());
            tellMakingAgain(out, platform);
            return 0;
        } finally {
            for (Path page : pages) {
                Files.delete(page);
            }
            Files.delete(directory);
        }
    }

    /** Every title begins with "Report" and its number; the last ones come in last. */
    private void untilAllAreFound(FreshPlatform platform) throws IOException, InterruptedException {
        byte[] question = question("\"report " + (posts - 1) + "\"", "&in=title");
        try (RawReader reader = new RawReader(platform.gateway().getPort())) {
            while (hits(reader.ask(question)) == 0) {
                Thread.sleep(100);
            }
        }
    }

    private void tellSearches(PrintWriter out, int gateway) throws IOException, InterruptedException {
        List<String> text = words(gateway);
        Random random = new Random(1);
        tell(out, gateway, "one word", () -> text.get(random.nextInt(text.size())));
        tell(
                out,
                gateway,
                "two words",
                () -> text.get(random.nextInt(text.size())) + " " + text.get(random.nextInt(text.size())));
        tell(out, gateway, "a phrase of three words", () -> {
            int first = random.nextInt(text.size() - 3);
            return "\"" + String.join(" ", text.subList(first, first + 3)) + "\"";
        });
        tell(out, gateway, "a misspelt word", () -> {
            String word = text.get(random.nextInt(text.size()));
            return word.charAt(0) + "x" + word.substring(1);
        });
        Crowd crowd = new Crowd(clients, gateway, question(text.getFirst() + " " + text.getLast(), ""));
        crowd.ask(ROUND);
        Crowd.Round round = crowd.ask(ROUND);
        say(
                out,
                "%d clients at once, two words: %.0f searches a second, 99 of 100 within %.0f ms%n",
                clients,
                round.rate(),
                Figures.percentile(round.took(), 0.99) / 1e6);
    }

    private interface Query {
        String next();
    }

    private void tell(PrintWriter out, int gateway, String what, Query query) throws IOException {
        List<Long> took = new ArrayList<>();
        int found = 0;
        try (RawReader reader = new RawReader(gateway)) {
            for (int number = -searches / 5; number < searches; number++) {
                byte[] question = question(query.next(), "");
                long began = System.nanoTime();
                RawAnswer answer = reader.ask(question);
                if (number >= 0) {
                    took.add(System.nanoTime() - began);
                    found += hits(answer) > 0 ? 1 : 0;
                }
            }
        }
        say(
                out,
                "%-24s half within %.1f ms, 99 of 100 within %.1f ms; %d of %d find something%n",
                what + ":",
                Figures.median(took) / 1e6,
                Figures.percentile(took, 0.99) / 1e6,
                found,
                searches);
    }

    private void tellMakingAgain(PrintWriter out, FreshPlatform platform) throws IOException, InterruptedException {
        Path index = platform.data().root().resolve("search");
        long bytes = 0;
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        ProcessHandle content = platform.state().parts().stream()
                .filter(part -> part.name().equals("content"))
                .flatMap(part -> part.facts().process().stream())
                .flatMap(mark -> mark.stillRunning().stream())
                .findFirst()
                .orElseThrow(() -> new IOException("There is no content-service"));
        content.destroyForcibly();
        content.onExit().join();
        try (Stream<Path> tree = Files.walk(index)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        long answers = 0;
        int port = platform.gateway().getPort();
        byte[] list = RawReader.question("/api/v1/sync?limit=1");
        while (!isAnswered(port, list)) {
            answers = System.nanoTime();
            Thread.sleep(20);
        }
        byte[] search = question("report", "");
        while (!isAnswered(port, search)) {
            Thread.sleep(20);
        }
        say(
                out,
                "the index: %.1f MiB; made again in %.1f s once content-service answers%n",
                bytes / MIB,
                (System.nanoTime() - answers) / 1e9);
    }

    private static boolean isAnswered(int port, byte[] question) throws IOException {
        try (RawReader reader = new RawReader(port)) {
            return reader.ask(question).status() == 200;
        }
    }

    /** The words of the newest post, in order. */
    private static List<String> words(int gateway) throws IOException {
        try (RawReader reader = new RawReader(gateway)) {
            byte[] question =
                    "GET /api/v1/posts?limit=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            String id = JSON.readTree(reader.ask(question).body())
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            byte[] post = ("GET /api/v1/posts/" + id + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            StringBuilder text = new StringBuilder();
            for (JsonNode run : JSON.readTree(reader.ask(post).body()).findValues("text")) {
                run.forEach(span -> text.append(span.path("text").asText()).append(' '));
            }
            return Stream.of(text.toString().split("[^a-z]+"))
                    .filter(word -> word.length() > 3)
                    .toList();
        }
    }

    private static int hits(RawAnswer answer) throws IOException {
        return answer.status() == 200
                ? JSON.readTree(answer.body()).path("items").size()
                : 0;
    }

    private static byte[] question(String words, String more) {
        return ("GET /api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void say(PrintWriter out, String form, Object... figures) {
        out.printf(Locale.ROOT, form, figures);
        out.flush();
    }
}
