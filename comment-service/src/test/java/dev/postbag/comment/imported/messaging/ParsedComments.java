package dev.postbag.comment.imported.messaging;

import dev.postbag.contracts.imported.CommentParsed;
import org.jspecify.annotations.Nullable;

/** The comments of one post of an export, as ingest tells of them. */
public record ParsedComments(String run, int reading) {

    static final String SOURCE = "wordpress:https://blog.example";

    public ParsedComments(String run) {
        this(run, 1);
    }

    /** The same, read out of the capture once more. */
    ParsedComments again() {
        return new ParsedComments(run, reading + 1);
    }

    public String story() {
        return run + "-1-story";
    }

    String threadKey() {
        return "2025-08-23|" + run;
    }

    String comment(String sourceId) {
        return run + "-" + reading + "-c" + sourceId;
    }

    String sourceId(String name) {
        return run + name;
    }

    public CommentParsed root(String name, String text, @Nullable String author) {
        return parsed(name, null, "published", text, author);
    }

    CommentParsed reply(String name, String parent, String text, @Nullable String author) {
        return parsed(name, parent, "published", text, author);
    }

    CommentParsed inState(String name, String state) {
        return parsed(name, null, state, "It shines again.", "Gull");
    }

    private CommentParsed parsed(
            String name, @Nullable String parent, String state, String text, @Nullable String author) {
        return new CommentParsed(
                comment(name),
                run,
                reading,
                1,
                SOURCE,
                sourceId(name),
                parent == null ? null : sourceId(parent),
                story(),
                "https://blog.example/2025/08/lamp.html",
                threadKey(),
                author,
                "2025-08-23T12:00:00+01:00",
                state,
                text);
    }
}
