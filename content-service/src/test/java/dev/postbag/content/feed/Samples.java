package dev.postbag.content.feed;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.StoryBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Feeds for tests. */
public final class Samples {

    public static final String SELF = "https://api.example/feeds/x";

    private Samples() {}

    public static Feed feed(FeedEntry... entries) {
        return new Feed(
                "The Lantern & Co",
                SELF,
                "https://blog.example/",
                Instant.parse("2025-08-22T06:30:01Z"),
                true,
                List.of(entries));
    }

    public static FeedEntry entry(String title, Block... blocks) {
        return new FeedEntry(
                "urn:postbag:post:1",
                title,
                "https://blog.example/lanterns",
                "https://api.example/api/v1/posts/1/comments",
                OffsetDateTime.parse("2025-08-20T00:00:00+01:00"),
                "2025-08-20",
                Instant.parse("2025-08-22T06:30:01Z"),
                List.of("A. Keeper", "B. <Gull>"),
                List.of("canal", "R&D"),
                List.of(blocks));
    }

    /** Words that are nothing but words, in whatever they are put. */
    public static Stream<String> attacks() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "]]><entry/><![CDATA[",
                "--> <!-- <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]> &e;",
                "</title></item></channel></rss>",
                "&lt;b&gt; &amp;lt; &#0; &nbsp;",
                "\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085",
                "\ud800 half \udc00 pairs \ufffe\uffff \ud83d\ude00",
                "\u202egnihton\u202c {{7*7}} ${jndi:ldap://x}",
                "\"quoted\\\" \u2028 ' `");
    }

    public static Block paragraph(String text, Block.Mark... marks) {
        return new Block.Paragraph("p", Block.Span.NONE, 1.0, List.of(new Block.Text(text, List.of(marks))));
    }

    public static List<Block> everyBlock() {
        return StoryBuilder.blocksOfEveryType();
    }
}
