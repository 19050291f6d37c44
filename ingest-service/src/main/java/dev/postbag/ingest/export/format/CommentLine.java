package dev.postbag.ingest.export.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.Signs;
import dev.postbag.ingest.parse.Span;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A comment in a line of JSON, as docs/formats.md describes it. */
final class CommentLine {

    private static final int LONGEST_NAME = 500;

    private CommentLine() {}

    /** Nothing when a field that has to be there is not, or one says what it cannot say; other fields are passed over. */
    static Optional<ParsedComment> read(JsonNode json, Span span) {
        String source = said(json, "source");
        String id = said(json, "id");
        String permalink = Wording.address(said(json, "post"));
        String parent = said(json, "parent");
        Optional<OffsetDateTime> writtenAt = ExportDates.rfc3339(said(json, "writtenAt"));
        Optional<ParsedComment.State> state = state(said(json, "state"));
        boolean whole = said(json, "type").equals("comment")
                && isName(source)
                && isName(id)
                && parent.length() <= LONGEST_NAME
                && permalink != null
                && (writtenAt.isPresent() || said(json, "writtenAt").isEmpty())
                && json.path("text").isTextual();
        return state.filter(known -> whole)
                .map(known -> new ParsedComment(
                        source,
                        id,
                        parent.isEmpty() ? null : parent,
                        null,
                        permalink,
                        Wording.readersName(said(json, "author")),
                        writtenAt.orElse(null),
                        known,
                        Signs.sound(json.path("text").asText()).strip(),
                        span));
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && word.length() <= LONGEST_NAME;
    }

    private static Optional<ParsedComment.State> state(String word) {
        return word.isEmpty()
                ? Optional.of(ParsedComment.State.PUBLISHED)
                : Arrays.stream(ParsedComment.State.values())
                        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst();
    }

    private static String said(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull()
                ? Signs.sound(value.asText()).strip()
                : "";
    }
}
