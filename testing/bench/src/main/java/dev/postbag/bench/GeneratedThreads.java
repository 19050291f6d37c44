package dev.postbag.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A feed of made-up posts, and comments on them as lines: the same each time for the same numbers. */
final class GeneratedThreads {

    private static final String BLOG = "https://bench.example/";
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    /** So many comments of any thread answer nothing, and fill a page. */
    private static final int ROOTS = 10;

    private final Path directory;

    GeneratedThreads(Path directory) {
        this.directory = directory;
    }

    static String address(String post) {
        return BLOG + post;
    }

    Path feed(List<String> posts) throws IOException {
        Path feed = directory.resolve("posts.rss");
        try (Writer writer = Files.newBufferedWriter(feed)) {
            writer.write("<rss version=\"2.0\"><channel><title>Bench</title><link>" + BLOG + "</link>\n");
            for (String post : posts) {
                writer.write("""
                        <item><title>About %1$s</title><link>%2$s</link><guid isPermaLink="false">%1$s</guid>
                        <pubDate>Sat, 23 Aug 2025 18:40:00 +0100</pubDate>
                        <description>What is said about %1$s.</description></item>
                        """.formatted(post, address(post)));
            }
            writer.write("</channel></rss>\n");
        }
        return feed;
    }

    /** Comments in a tree of any depth, a second apart. */
    Path comments(String post, int count, String state) throws IOException {
        Path lines = directory.resolve(post + ".jsonl");
        try (Writer writer = Files.newBufferedWriter(lines)) {
            for (int number = 0; number < count; number++) {
                writer.write(line(post, number, state));
            }
        }
        return lines;
    }

    private static String line(String post, int number, String state) {
        String parent = number < ROOTS || number % 3 == 0 ? "" : "\"parent\":\"%d\",".formatted(number / 2);
        return String.format(
                Locale.ROOT,
                "{\"type\":\"comment\",\"source\":\"%s\",\"id\":\"%d\",%s\"post\":\"%s\",\"state\":\"%s\","
                        + "\"writtenAt\":\"%s\",\"text\":\"%s\"}%n",
                post,
                number,
                parent,
                address(post),
                state,
                FIRST.plusSeconds(number),
                "The harbour was quiet that day, and so were we. ".repeat(6));
    }
}
