package dev.postbag.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story that was seen but cannot be told as one, with the reason; its text is kept in its blocks. */
public record Unread(
        Reason reason,
        @Nullable KnownDate publishedOn,
        @Nullable String title,
        List<Block> blocks,
        Span span) implements Finding {

    /** Why a story could not be told. */
    public enum Reason {
        UNDATED("undated", "The text stands before the first day of the page, so its date is not known."),
        UNTITLED("untitled", "A day is named, but neither a title nor any words follow it."),
        EMPTY("empty", "A title stands under the day, but no text follows it."),
        TOO_MANY_LINES("too-many-lines", "The text has more lines than a page of posts can have.");

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

        /** A sentence for people. */
        public String sentence() {
            return sentence;
        }
    }

    public Unread {
        blocks = List.copyOf(blocks);
    }
}
