package dev.postbag.ingest.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postbag.ingest.capture.CaptureFormat;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.Unread;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Disqus's export, and Postbag's own lines. */
class CommentExportsTest {

    private static final String POST = "https://lantern.example/2019/03/the-fog-bell-rings-again/";

    @Test
    void disqusCommentsStandUnderTheAddressOfTheirThread() {
        Exports export = Exports.sample("disqus.xml", CaptureFormat.DISQUS);

        Exports.Found found = export.read();

        List<ParsedComment> comments = found.comments();
        assertThat(comments).extracting(ParsedComment::sourceId).containsExactly("900", "901", "902", "903");
        assertThat(comments).extracting(ParsedComment::parentSourceId).containsExactly(null, "900", null, null);
        assertThat(comments).extracting(ParsedComment::permalink).containsExactly(POST, POST, POST, null);
        assertThat(comments).extracting(ParsedComment::author).containsExactly("Oona", null, "Oona", "Bells4U");
        assertThat(comments)
                .extracting(ParsedComment::state)
                .containsExactly(
                        ParsedComment.State.PUBLISHED,
                        ParsedComment.State.PUBLISHED,
                        ParsedComment.State.WITHDRAWN,
                        ParsedComment.State.REJECTED);
        assertThat(comments.getFirst().text()).isEqualTo("I would know that bell anywhere.\n\nIt owes me sleep.");
        assertThat(comments.getFirst().source()).isEqualTo("disqus:harbour-lantern");
        assertThat(comments.getLast().postSourceId()).isEqualTo("disqus:harbour-lantern#71");
        assertThat(found.furniture())
                .isEqualTo(Map.of("export head", 1L, "category", 1L, "thread", 2L, "export foot", 1L));
        assertThat(found.unaccounted(export.bytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(export.read()).isEqualTo(found);
    }

    @Test
    void aDisqusCommentKeepsTheAddressesItLinksTo() {
        String linking = new String(
                        Exports.sample("disqus.xml", CaptureFormat.DISQUS).bytes(), StandardCharsets.UTF_8)
                .replace("So would I.", "So <a href=\"https://long.example/evidence.pdf\">would I</a>.");

        assertThat(Exports.of(linking, CaptureFormat.DISQUS)
                        .read()
                        .comment("901")
                        .text())
                .isEqualTo("So would I (https://long.example/evidence.pdf).");
    }

    @Test
    void aLineThatIsNoCommentIsToldAndTheOthersGoIn() {
        Exports export = Exports.sample("comments.jsonl", CaptureFormat.COMMENT_LINES);

        Exports.Found found = export.read();

        assertThat(found.comments()).extracting(ParsedComment::sourceId).containsExactly("g1", "g2");
        assertThat(found.comment("g1").writtenAt()).hasToString("2019-03-18T09:00-04:00");
        assertThat(found.comment("g1").text())
                .isEqualTo("My mother was married to that bell.\n\nShe meant the ringer.");
        assertThat(found.comment("g2").state()).isEqualTo(ParsedComment.State.PENDING);
        assertThat(found.comment("g2").parentSourceId()).isEqualTo("g1");
        assertThat(found.unread()).extracting(Unread::reason).containsExactly(Unread.Reason.BAD_COMMENT);
        assertThat(found.unaccounted(export.bytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(export.read()).isEqualTo(found);
    }

    @Test
    void linesOfEveryKindOfWrongAreEachTold() {
        String good = "{\"type\":\"comment\",\"source\":\"s\",\"id\":1,\"post\":\"" + POST + "\",\"text\":\"Well.\"}";
        String lines = String.join(
                "\r\n",
                "\uFEFF" + good,
                "",
                "not json",
                "[]",
                "{\"type\":\"comment\"}",
                good.replace("\"id\":1", "\"id\":\"\""),
                good.replace("\"text\":\"Well.\"", "\"text\":7"),
                good.replace("}", ",\"state\":\"lost\"}"),
                good.replace("}", ",\"writtenAt\":\"yesterday\"}"),
                "[".repeat(20_000),
                good.replace("Well.", "x".repeat(2 << 20)),
                good.replace("\"id\":1", "\"id\":2"));

        Exports.Found found = Exports.of(lines, CaptureFormat.COMMENT_LINES).read();

        assertThat(found.comments()).extracting(ParsedComment::sourceId).containsExactly("1", "2");
        assertThat(found.unread()).hasSize(9);
        assertThat(found.unread().getLast().reason()).isEqualTo(Unread.Reason.ENTRY_TOO_LARGE);
        assertThat(found.unaccounted(lines.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(found.unread())
                .extracting(Unread::detail)
                .containsExactly(
                        "Line 3: it is no JSON.",
                        "Line 4: it is JSON, but no object.",
                        "Line 5: source is missing; id is missing; post is missing; text is missing.",
                        "Line 6: id is missing.",
                        "Line 7: text is no string.",
                        "Line 8: state is none of published, pending, rejected, withdrawn.",
                        "Line 9: writtenAt is no time with an offset (RFC 3339).",
                        "Line 10: it is no JSON.",
                        "Line 11: it has more characters than 1,048,576.");
    }

    @Test
    void whatIsWrongWithALineIsToldWithoutItsWords() {
        String secret = "mail.example".repeat(50);
        String line = "{\"type\":\"SECRET\",\"source\":\"SECRET\",\"id\":\"SECRET\",\"post\":\"ftp://SECRET\","
                        .replace("SECRET", secret)
                + "\"parent\":\"SECRET\",\"writtenAt\":\"SECRET\",\"state\":\"SECRET\",\"text\":[\"SECRET\"]}"
                        .replace("SECRET", secret);

        Exports.Found found =
                Exports.of(line + "\nmail.example", CaptureFormat.COMMENT_LINES).read();

        assertThat(found.unread())
                .extracting(Unread::detail)
                .containsExactly(
                        "Line 1: type is not comment; source has more characters than 500; id has more characters than"
                                + " 500; post is no http or https address; text is no string; parent has more characters"
                                + " than 500; writtenAt is no time with an offset (RFC 3339); state is none of"
                                + " published, pending, rejected, withdrawn.",
                        "Line 2: it is no JSON.");
    }
}
