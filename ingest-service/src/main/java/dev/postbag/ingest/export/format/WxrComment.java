package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.export.WordPressWords;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.BlogZone;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Furniture;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import dev.postbag.ingest.parse.UnreadableCaptureException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One comment of a WordPress export: only what a reader of the blog could see of it, and what had been decided. */
record WxrComment(Map<String, String> fields, String author, String text, boolean cut) {

    /** E-mail, network address, web page, user id and user agent are left where they are. */
    private static final Set<String> FIELDS = Set.of(
            "comment_id", "comment_date", "comment_date_gmt", "comment_approved", "comment_type", "comment_parent");

    private static final Set<String> OF_READERS = Set.of("", "comment", "review");

    /** To the end of the element. */
    static WxrComment read(ExportXml xml, WordPressWords words) throws IOException, UnreadableCaptureException {
        Map<String, String> fields = new HashMap<>();
        String author = "";
        String content = "";
        int depth = xml.depth();
        xml.wasCut();
        while (xml.nextInside(depth)) {
            if (WxrBlog.isWordPress(xml) && FIELDS.contains(xml.name())) {
                fields.put(xml.name(), xml.text().strip());
            } else if (WxrBlog.isWordPress(xml) && xml.name().equals("comment_author")) {
                author = words.line(xml.text());
            } else if (xml.name().equals("comment_content")) {
                content = xml.text();
            }
        }
        return new WxrComment(fields, author, content.isBlank() ? "" : words.text(content), xml.wasCut());
    }

    Finding at(Span span, String source, String post, @Nullable String permalink, BlogZone zone) {
        String type = said("comment_type");
        if (!OF_READERS.contains(type)) {
            boolean ping = type.equals("pingback") || type.equals("trackback");
            return new Furniture(ping ? type : "comment of another kind", span);
        }
        if (cut || said("comment_id").isEmpty()) {
            Unread.Reason reason = cut ? Unread.Reason.ENTRY_TOO_LARGE : Unread.Reason.BAD_COMMENT;
            return new Unread(reason, null, null, List.of(), span);
        }
        String parent = said("comment_parent");
        return new ParsedComment(
                source,
                said("comment_id"),
                parent.isEmpty() || parent.equals("0") ? null : parent,
                post,
                permalink,
                Wording.readersName(author),
                ExportDates.wordPressTime(said("comment_date"), said("comment_date_gmt"), zone.zone())
                        .orElse(null),
                state(),
                text,
                span);
    }

    private ParsedComment.State state() {
        return switch (said("comment_approved")) {
            case "1", "approve", "approved", "" -> ParsedComment.State.PUBLISHED;
            case "0", "hold" -> ParsedComment.State.PENDING;
            default -> ParsedComment.State.REJECTED;
        };
    }

    private String said(String field) {
        return fields.getOrDefault(field, "");
    }
}
