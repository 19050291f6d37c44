package dev.postbag.content.post.api;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.postbag.content.post.Revision;
import dev.postbag.content.post.ShownRevision;
import dev.postbag.content.post.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed from one revision to another: its words, a line for each block that has some. */
@Schema(name = "RevisionDiff", description = "What changed from one revision to another.")
public record RevisionDiff(
        @Schema(description = "The revision held against.", required = true)
        int against,

        @Schema(description = "The revision looked at.", required = true)
        int number,

        @Schema(description = "The title before and after, when it changed.") @Nullable
        TitleChange title,

        @Schema(
                description = "Whether the words of quotations that were withdrawn since are left out on either side.",
                required = true)
        boolean masked,

        @Schema(description = "Empty when the words are the same.", required = true)
        List<Change> changes) {

    /** A title before and after. */
    @Schema(name = "TitleChange")
    public record TitleChange(
            @Schema(required = true) String before,
            @Schema(required = true) String after) {}

    /** A run of blocks that is not the same. */
    @Schema(name = "RevisionChange", description = "A run of blocks that is not the same.")
    public record Change(
            @Schema(
                    required = true,
                    enumeration = {"insert", "delete", "change"})
            String type,

            @Schema(required = true) Lines before,
            @Schema(required = true) Lines after) {}

    /** The words of blocks that stand one after the other. */
    @Schema(name = "RevisionLines", description = "The words of blocks that stand one after the other.")
    public record Lines(
            @Schema(description = "The place of the first among all: 0 for the first.", required = true)
            int position,

            @Schema(required = true) List<String> lines) {

        private static Lines of(Chunk<String> chunk) {
            return new Lines(chunk.getPosition(), chunk.getLines());
        }
    }

    static RevisionDiff between(ShownRevision from, ShownRevision to) {
        Revision before = from.revision();
        Revision after = to.revision();
        TitleChange title =
                before.title().equals(after.title()) ? null : new TitleChange(before.title(), after.title());
        List<Change> changes =
                DiffUtils.diff(Words.lines(before.blocks()), Words.lines(after.blocks())).getDeltas().stream()
                        .map(RevisionDiff::change)
                        .toList();
        return new RevisionDiff(before.number(), after.number(), title, from.masked() || to.masked(), changes);
    }

    private static Change change(AbstractDelta<String> delta) {
        String type = switch (delta.getType()) {
            case INSERT -> "insert";
            case DELETE -> "delete";
            case CHANGE -> "change";
            case EQUAL -> throw new IllegalStateException("A difference that is none");
        };
        return new Change(type, Lines.of(delta.getSource()), Lines.of(delta.getTarget()));
    }
}
