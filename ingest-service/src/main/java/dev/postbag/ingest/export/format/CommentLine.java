package dev.postbag.ingest.export.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postbag.ingest.export.ExportDates;
import dev.postbag.ingest.export.Wording;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.ParsedComment;
import dev.postbag.ingest.parse.Signs;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line that should hold a comment in JSON, as docs/formats.md describes it.
 *
 * @param number from 1, empty lines counted
 */
record CommentLine(long number, Span span) {

    private static final int LONGEST_NAME = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A comment; or why it is none, without a word of the line, which may be private. Other fields are passed over. */
    Finding read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<String> faults = json.isObject() ? faults(json) : List.of("it is JSON, but no object");
            return faults.isEmpty() ? comment(json) : unread(Unread.Reason.BAD_COMMENT, String.join("; ", faults));
        } catch (JsonProcessingException wrong) {
            return unread(Unread.Reason.BAD_COMMENT, "it is no JSON");
        }
    }

    /** What is told of a line that is longer than it may be. */
    Finding tooLong(int longest) {
        return unread(
                Unread.Reason.ENTRY_TOO_LARGE, String.format(Locale.ROOT, "it has more characters than %,d", longest));
    }

    private Unread unread(Unread.Reason reason, String why) {
        return new Unread(reason, null, null, List.of(), span, "Line " + number + ": " + why + ".");
    }

    private Finding comment(JsonNode json) {
        String parent = said(json, "parent");
        return new ParsedComment(
                said(json, "source"),
                said(json, "id"),
                parent.isEmpty() ? null : parent,
                null,
                Wording.address(said(json, "post")),
                Wording.readersName(said(json, "author")),
                ExportDates.rfc3339(said(json, "writtenAt")).orElse(null),
                state(said(json, "state")).orElseThrow(),
                Signs.sound(json.path("text").asText()).strip(),
                span);
    }

    private static List<String> faults(JsonNode json) {
        List<String> faults = new ArrayList<>();
        if (!said(json, "type").equals("comment")) {
            faults.add("type is not comment");
        }
        for (String name : List.of("source", "id")) {
            missing(json, name).ifPresent(faults::add);
            tooLong(json, name).ifPresent(faults::add);
        }
        missing(json, "post")
                .or(() -> fault(Wording.address(said(json, "post")) == null, "post is no http or https address"))
                .ifPresent(faults::add);
        fault(!json.hasNonNull("text"), "text is missing")
                .or(() -> fault(!json.path("text").isTextual(), "text is no string"))
                .ifPresent(faults::add);
        tooLong(json, "parent").ifPresent(faults::add);
        String writtenAt = said(json, "writtenAt");
        fault(
                        !writtenAt.isEmpty() && ExportDates.rfc3339(writtenAt).isEmpty(),
                        "writtenAt is no time with an offset (RFC 3339)")
                .ifPresent(faults::add);
        fault(state(said(json, "state")).isEmpty(), "state is none of " + states())
                .ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> missing(JsonNode json, String field) {
        return fault(said(json, field).isEmpty(), field + " is missing");
    }

    private static Optional<String> tooLong(JsonNode json, String field) {
        return fault(said(json, field).length() > LONGEST_NAME, field + " has more characters than " + LONGEST_NAME);
    }

    private static Optional<String> fault(boolean is, String sentence) {
        return is ? Optional.of(sentence) : Optional.empty();
    }

    private static Optional<ParsedComment.State> state(String word) {
        return word.isEmpty()
                ? Optional.of(ParsedComment.State.PUBLISHED)
                : Arrays.stream(ParsedComment.State.values())
                        .filter(state -> word(state).equals(word))
                        .findFirst();
    }

    private static String states() {
        return Arrays.stream(ParsedComment.State.values())
                .map(CommentLine::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(ParsedComment.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String said(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull()
                ? Signs.sound(value.asText()).strip()
                : "";
    }
}
