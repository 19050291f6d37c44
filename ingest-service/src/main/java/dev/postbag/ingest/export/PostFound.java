package dev.postbag.ingest.export;

import dev.postbag.ingest.parse.Block;
import dev.postbag.ingest.parse.Finding;
import dev.postbag.ingest.parse.FirstWords;
import dev.postbag.ingest.parse.Origin;
import dev.postbag.ingest.parse.ParsedStory;
import dev.postbag.ingest.parse.Published;
import dev.postbag.ingest.parse.Span;
import dev.postbag.ingest.parse.Unread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as an export shows it.
 *
 * @param title empty when it has none
 * @param name what it is called when it has neither a title nor words, such as the last part of its address
 * @param published none when the export says no date
 * @param refusal why it cannot be told, if so
 */
public record PostFound(
        String title,
        String name,
        @Nullable Published published,
        int secondOfDay,
        List<Block> blocks,
        Origin origin,
        Unread.@Nullable Reason refusal) {

    private static final double SURE = 1.0;
    private static final double MADE_UP = 0.5;

    /** A story, or why there is none. */
    public Finding at(Span span) {
        Unread.Reason reason = reason();
        if (reason != null || published == null) {
            return new Unread(
                    reason == null ? Unread.Reason.UNDATED : reason,
                    published == null ? null : published.on(),
                    title.isEmpty() ? null : title,
                    blocks,
                    span);
        }
        String shown = title.isEmpty() ? FirstWords.of(blocks).orElse(name) : title;
        double confidence = title.isEmpty() ? MADE_UP : SURE;
        return new ParsedStory(shown, published, secondOfDay, blocks, span, false, confidence, origin);
    }

    private Unread.@Nullable Reason reason() {
        if (refusal != null) {
            return refusal;
        }
        if (title.isEmpty() && blocks.isEmpty()) {
            return Unread.Reason.UNTITLED;
        }
        return published == null ? Unread.Reason.UNDATED : null;
    }
}
