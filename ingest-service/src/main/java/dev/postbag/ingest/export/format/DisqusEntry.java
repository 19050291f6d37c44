package dev.postbag.ingest.export.format;

import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.Markup;
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

/** A thread, a comment or a category of a Disqus export, without e-mail, network address and user name of its author. */
record DisqusEntry(String id, Map<String, String> fields, boolean cut) {

    private static final Set<String> FIELDS =
            Set.of("forum", "link", "message", "createdAt", "isDeleted", "isSpam", "isApproved");

    /**
     * What is known of a thread.
     *
     * @param link the address its comments stand under
     */
    record Thread(String forum, @Nullable String link) {}

    /** To the end of the element. */
    static DisqusEntry read(ExportXml xml) throws IOException, UnreadableCaptureException {
        Map<String, String> fields = new HashMap<>();
        String id = xml.attribute("id");
        int depth = xml.depth();
        xml.wasCut();
        while (xml.nextInside(depth)) {
            String name = xml.name();
            if (FIELDS.contains(name)) {
                fields.put(name, xml.text());
            } else if (name.equals("thread") || name.equals("parent")) {
                String other = xml.attribute("id");
                fields.put(name, other == null ? "" : other);
            } else if (name.equals("author")) {
                author(xml, fields);
            }
        }
        return new DisqusEntry(id == null ? "" : id, fields, xml.wasCut());
    }

    private static void author(ExportXml xml, Map<String, String> fields)
            throws IOException, UnreadableCaptureException {
        int depth = xml.depth();
        while (xml.nextInside(depth)) {
            if (xml.name().equals("name")) {
                fields.put("author", xml.text());
            }
        }
    }

    Thread thread() {
        return new Thread(said("forum"), Wording.address(said("link")));
    }

    Finding comment(Map<String, Thread> threads, Markup markup, Span span) {
        if (cut || id.isEmpty()) {
            Unread.Reason reason = cut ? Unread.Reason.ENTRY_TOO_LARGE : Unread.Reason.BAD_COMMENT;
            return new Unread(reason, null, null, List.of(), span);
        }
        Thread thread = threads.getOrDefault(said("thread"), new Thread(said("forum"), null));
        String source = "disqus:" + (thread.forum().isEmpty() ? "unknown" : thread.forum());
        String parent = said("parent");
        String message = said("message");
        return new ParsedComment(
                source,
                id,
                parent.isEmpty() ? null : parent,
                source + "#" + said("thread"),
                thread.link(),
                Wording.readersName(said("author")),
                ExportDates.rfc3339(said("createdAt")).orElse(null),
                state(),
                message.isBlank() ? "" : markup.textWithAddresses(message),
                span);
    }

    private ParsedComment.State state() {
        if (said("isDeleted").equals("true")) {
            return ParsedComment.State.WITHDRAWN;
        }
        if (said("isSpam").equals("true")) {
            return ParsedComment.State.REJECTED;
        }
        return said("isApproved").equals("false") ? ParsedComment.State.PENDING : ParsedComment.State.PUBLISHED;
    }

    private String said(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
