package dev.postbag.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story that was seen but cannot be told as one, with the reason; its text is kept in its blocks.
 *
 * @param detail a sentence for people: the reason's own, or one that says more of this story
 */
public record Unread(
        Reason reason,
        @Nullable KnownDate publishedOn,
        @Nullable String title,
        List<Block> blocks,
        Span span,
        String detail)
        implements Finding {

    /** Why a story could not be told. */
    public enum Reason {
        UNDATED("undated", "Nothing says when it was written, so its place among the posts is not known."),
        UNTITLED("untitled", "It has neither a title nor words that could stand for one."),
        EMPTY("empty", "It has a title, but no text."),
        TOO_MANY_LINES("too-many-lines", "The text has more lines than a page of posts can have."),
        TRASHED("trashed", "Its author had thrown it away: it lay in the trash of the blog it comes from."),
        UNKNOWN_KIND("unknown-kind", "It is neither a post nor a page, but something that only its own blog knows."),
        ENTRY_TOO_LARGE("entry-too-large", "It is larger than one post or comment can be."),
        BAD_COMMENT("bad-comment", "It is no comment as its format has one.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** A stable word for programs. */
        public String code() {
            return code;
        }
    }

    public Unread {
        blocks = List.copyOf(blocks);
    }

    public Unread(
            Reason reason, @Nullable KnownDate publishedOn, @Nullable String title, List<Block> blocks, Span span) {
        this(reason, publishedOn, title, blocks, span, reason.sentence);
    }
}
