package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.correction.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A correction as the desk sees it. */
@Schema(name = "Correction", description = "That the desk set something right; kept for good.")
public record CorrectionView(
        @Schema(description = "Its number among those of the capture.", required = true)
        int number,

        @Schema(required = true) CorrectionOrder order,
        @Schema(required = true) Instant madeAt,

        @Schema(description = "The role of whoever made it.", required = true, examples = "editor")
        String role,

        @Schema(description = "Whether a later one took it back.", required = true)
        boolean takenBack,

        @Schema(description = "The stories that it changed, and what became of them.", required = true)
        List<Effect> stories) {

    /** What a correction did to a story. */
    @Schema(
            name = "CorrectionEffect",
            description = "A story that a correction changed; without outcome while that is open.")
    public record Effect(
            @Schema(description = "Its name in the capture.", required = true)
            String story,

            @Schema(enumeration = {"created", "revised", "unchanged", "rejected"}) @Nullable
            String outcome,

            @Schema(description = "The post's id.") @Nullable
            String post,

            @Schema(description = "The post's revision that has its words.") @Nullable
            Integer revision,

            @Schema(description = "Which rule decided, such as `corrected`.") @Nullable
            String reason) {}

    static CorrectionView of(Correction correction, Set<Integer> takenBack) {
        return new CorrectionView(
                correction.number(),
                CorrectionOrder.of(correction.change()),
                correction.at(),
                correction.role(),
                takenBack.contains(correction.number()),
                correction.stories().stream().map(CorrectionView::effect).toList());
    }

    private static Effect effect(Correction.ChangedStory story) {
        return new Effect(
                story.name(),
                story.outcome() == null ? null : story.outcome().name().toLowerCase(Locale.ROOT),
                story.post(),
                story.revision(),
                story.reason());
    }
}
