package dev.postbag.comment.imported;

import dev.postbag.comment.thread.AuthorName;
import dev.postbag.comment.thread.CommentStatus;
import dev.postbag.comment.thread.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment read out of an export, with what tests do not care about filled in. */
record ParsedSample(
        String sourceId,
        @Nullable String parent,
        CommentStatus status,
        @Nullable String author,
        @Nullable String writtenAt,
        @Nullable String text,
        PostSign sign,
        int reading) {

    static ParsedSample comment(String sourceId) {
        return new ParsedSample(
                sourceId,
                null,
                CommentStatus.PUBLISHED,
                "Gull",
                "2025-08-23T12:00:00+01:00",
                "It shines again.",
                Import.STORY,
                1);
    }

    ParsedSample inReplyTo(String answered) {
        return new ParsedSample(sourceId, answered, status, author, writtenAt, text, sign, reading);
    }

    ParsedSample from(@Nullable String name) {
        return new ParsedSample(sourceId, parent, status, name, writtenAt, text, sign, reading);
    }

    ParsedSample at(@Nullable String time) {
        return new ParsedSample(sourceId, parent, status, author, time, text, sign, reading);
    }

    ParsedSample under(PostSign post) {
        return new ParsedSample(sourceId, parent, status, author, writtenAt, text, post, reading);
    }

    ParsedSample inReading(int number) {
        return new ParsedSample(sourceId, parent, status, author, writtenAt, text, sign, number);
    }

    ParsedSample withStatus(CommentStatus decided) {
        return new ParsedSample(
                sourceId,
                parent,
                decided,
                author,
                writtenAt,
                decided == CommentStatus.WITHDRAWN ? null : text,
                sign,
                reading);
    }

    ParsedSample withoutWords() {
        return new ParsedSample(sourceId, parent, CommentStatus.REJECTED, author, writtenAt, null, sign, reading);
    }

    SourceId source() {
        return new SourceId("wordpress:https://blog.example", sourceId);
    }

    String id() {
        return source().commentId();
    }

    TakeIn taken() {
        return new TakeIn(
                source(),
                new Parsed(sourceId + "@" + reading, "capture", reading),
                new Claim(
                        List.of(sign),
                        parent == null ? null : new SourceId(source().source(), parent),
                        status,
                        AuthorName.read(author).orElse(null),
                        writtenAt,
                        text == null ? null : new Words(text)));
    }
}
