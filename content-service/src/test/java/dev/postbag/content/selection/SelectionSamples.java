package dev.postbag.content.selection;

import dev.postbag.content.post.Block;
import dev.postbag.content.post.KnownPick;
import dev.postbag.content.post.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks and orders for tests. */
final class SelectionSamples {

    static final Instant NOW = Instant.parse("2026-01-18T08:00:00Z");

    private SelectionSamples() {}

    static KnownPick pick(String comment, String words) {
        return pick(comment, 3, 1, words);
    }

    static KnownPick pick(String comment, long version, int revision, String words) {
        List<Block> blocks =
                List.of(new Block.Paragraph("1", Block.Span.NONE, 1, List.of(new Block.Text(words, List.of()))));
        return KnownPick.of(comment, version, new KnownPick.Said(revision, "Bold " + comment, blocks, NOW));
    }

    static Layout layout(String... comments) {
        return new Layout(
                "You wrote",
                null,
                Stream.of(comments)
                        .map(comment -> new Layout.Chosen(comment, null))
                        .toList());
    }

    static MakeSelection order(String... comments) {
        return new MakeSelection(layout(comments), Optional.empty());
    }

    static Post made(SelectionResult result) {
        return ((SelectionResult.Made) result).selection().post();
    }
}
