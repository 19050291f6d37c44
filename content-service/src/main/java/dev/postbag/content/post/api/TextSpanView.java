package dev.postbag.content.post.api;

import dev.postbag.content.post.Block;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run of text that carries the same marks throughout. */
@Schema(name = "TextSpan", description = "A run of text that carries the same marks throughout.")
public record TextSpanView(
        @Schema(required = true) String text,
        @Schema(required = true) List<MarkView> marks) {
    static List<TextSpanView> of(List<Block.Text> text) {
        return text.stream()
                .map(run -> new TextSpanView(
                        run.text(),
                        run.marks().stream()
                                .map(mark -> new MarkView(mark.type(), mark.href()))
                                .toList()))
                .toList();
    }

    /** What a run of text is, besides text. */
    @Schema(name = "Mark", description = "What a run of text is, besides text.")
    public record MarkView(
            @Schema(
                    required = true,
                    enumeration = {"link", "emphasis", "strong", "code"})
            String type,

            @Schema(description = "Where a link leads.") @Nullable
            String href) {}
}
