package dev.postbag.bench;

import dev.postbag.local.desk.CaptureDesk;
import dev.postbag.local.desk.CaptureUpload;
import dev.postbag.local.desk.DeskKeys;
import dev.postbag.local.desk.DeskTokens;
import dev.postbag.local.desk.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the first page of a large thread against that of a small one, and how many comments a second are taken. */
@Command(
        name = "thread",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Postbag on fresh data, takes in a small and a large thread and a queue of comments that nobody has",
            "decided on, and asks the gateway for the first page of both in each order, one after the other. Then it",
            "writes comments as fast as they are taken. It shares the processors with what it measures."
        })
final class ThreadCommand implements Callable<Integer> {

    private static final List<String> SORTS = List.of("oldest", "newest", "most-reacted", "most-replied");
    private static final int SMALL = 10;
    private static final int WARM_UP = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--comments", paramLabel = "N", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int comments;

    @Option(
            names = "--pending",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Comments that wait for a decision. Default: ${DEFAULT-VALUE}.")
    private int pending;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "300",
            description = "How often each page is asked for. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--writers",
            paramLabel = "N",
            defaultValue = "32",
            description = "How many write at once. Default: ${DEFAULT-VALUE}.")
    private int writers;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long they write. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--mongodb", paramLabel = "CHOICE", description = "Which MongoDB; default: as `up` chooses.")
    private @Nullable String mongodb;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path directory = Files.createTempDirectory("postbag-threads-");
        List<Path> captures = new ArrayList<>();
        try (FreshPlatform platform = FreshPlatform.start(mongodb);
                ThreadReader reader = new ThreadReader(platform.gateway())) {
            GeneratedThreads generated = new GeneratedThreads(directory);
            captures.add(generated.feed(List.of("small", "large", "queue", "busy")));
            captures.add(generated.comments("small", SMALL, "published"));
            captures.add(generated.comments("large", comments, "published"));
            captures.add(generated.comments("queue", pending, "pending"));
            handIn(platform, captures);
            Map<String, String> posts = reader.posts();
            reader.awaitCount(in(posts, "large"), comments);
            tellPages(out, reader, posts);
            tellWriting(out, platform, new CommentWriters(platform.gateway(), in(posts, "busy")));
            return 0;
        } finally {
            for (Path capture : captures) {
                Files.delete(capture);
            }
            Files.delete(directory);
        }
    }

    private static String in(Map<String, String> posts, String thread) {
        return Objects.requireNonNull(posts.get(GeneratedThreads.address(thread)), "no post came of " + thread);
    }

    private static void handIn(FreshPlatform platform, List<Path> captures) throws IOException, InterruptedException {
        DeskKeys keys = DeskKeys.readFrom(platform.data().keys());
        String token = new DeskTokens(keys, Clock.systemUTC()).give(List.of(Role.EDITOR), Duration.ofHours(1));
        CaptureDesk desk = new CaptureDesk(platform.gateway(), token);
        for (Path capture : captures) {
            var upload = new CaptureUpload(
                    capture, "application/octet-stream", Optional.empty(), Optional.empty(), Optional.empty());
            if (desk.follow(desk.handIn(upload), seen -> {}).failed()) {
                throw new IOException("A capture could not be read: " + capture);
            }
        }
    }

    private void tellWriting(PrintWriter out, FreshPlatform platform, CommentWriters busy)
            throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(seconds);
        busy.write(writers, time.dividedBy(4));
        Map<String, Cost> before = Cost.ofEachProcess(platform.state());
        long began = System.nanoTime();
        long taken = busy.write(writers, time.minus(time.dividedBy(4)));
        double took = (System.nanoTime() - began) / 1e9;
        Map<String, Cost> after = Cost.ofEachProcess(platform.state());
        out.printf(
                Locale.ROOT,
                "%.0f comments taken a second by %d writers, %d pending, on %d processors%n",
                taken / took,
                writers,
                pending,
                Runtime.getRuntime().availableProcessors());
        Cost.tell(out, "comment", taken, before, after);
    }

    private void tellPages(PrintWriter out, ThreadReader reader, Map<String, String> posts)
            throws IOException, InterruptedException {
        out.printf("%-28s %12s %12s %8s %16s%n", "first page", "of " + SMALL, "of " + comments, "ratio", "bytes");
        for (String part : List.of("", "&parent=none")) {
            for (String sort : SORTS) {
                String query = "?limit=" + SMALL + "&sort=" + sort + part;
                Map<String, List<Long>> took = new TreeMap<>();
                Map<String, Integer> bytes = new TreeMap<>();
                for (int round = 0; round < WARM_UP + rounds; round++) {
                    for (String thread : List.of("small", "large")) {
                        String post = in(posts, thread);
                        ThreadReader.Page page = reader.page(post, query);
                        bytes.put(thread, page.bytes());
                        if (round >= WARM_UP) {
                            took.computeIfAbsent(thread, any -> new ArrayList<>())
                                    .add(page.nanos());
                        }
                    }
                }
                tellPage(out, sort + (part.isEmpty() ? "" : ", parent=none"), took, bytes);
            }
        }
    }

    private static void tellPage(
            PrintWriter out, String what, Map<String, List<Long>> took, Map<String, Integer> bytes) {
        double small = Figures.median(took.getOrDefault("small", List.of())) / 1e6;
        double large = Figures.median(took.getOrDefault("large", List.of())) / 1e6;
        out.printf(
                Locale.ROOT,
                "%-28s %9.2f ms %9.2f ms %8.2f %7d, %7d%n",
                what,
                small,
                large,
                large / small,
                bytes.getOrDefault("small", 0),
                bytes.getOrDefault("large", 0));
        out.flush();
    }
}
