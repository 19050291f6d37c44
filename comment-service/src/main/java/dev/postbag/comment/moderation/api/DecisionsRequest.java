package dev.postbag.comment.moderation.api;

import dev.postbag.comment.decision.Reason;
import dev.postbag.comment.decision.Verdict;
import dev.postbag.comment.moderation.DecideComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decisions as they are sent. */
@Schema(name = "DecisionsRequest", description = "What to decide, each for itself.")
public record DecisionsRequest(
        @Schema(description = "1 to 100 decisions.", required = true, minItems = 1, maxItems = 100) @Nullable
        List<@Nullable Wish> decisions) {

    private static final int MOST = 100;
    private static final int LONGEST_ID = 100;

    /** A decision as it is sent. */
    @Schema(name = "DecisionWish")
    public record Wish(
            @Schema(
                    description = "Up to 100 characters, new for each decision: sent again with it, nothing is decided"
                            + " twice. Left out: made of all that is wished here.",
                    examples = "0d7f2c52-2a4b-4d0e-9a36-5a1f0e1c9b11")
            @Nullable
            String id,

            @Schema(description = "The comment's id.", examples = "m2vd2n7pqx3mwy5zt6rb2hjcfa", required = true)
            @Nullable
            String comment,

            @Schema(description = "The revision that was read.", examples = "1", minimum = "1", required = true)
            @Nullable
            Integer revision,

            @Schema(
                    enumeration = {"publish", "reject"},
                    required = true)
            @Nullable
            String verdict,

            @Schema(
                    description = "within-the-rules to publish; to reject abuse, hate, threat, personal-data, spam,"
                            + " off-topic, repetition, flood or unlawful.",
                    examples = "abuse",
                    required = true)
            @Nullable
            String reason,

            @Schema(
                    description = "What to tell its contributor besides, up to 2,000 characters.",
                    maxLength = DecideComment.LONGEST_TEXT)
            @Nullable
            String text,

            @Schema(description = "The id of the decision to take the place of, where nothing waits.") @Nullable
            String supersedes) {}

    static List<DecideComment> read(@Nullable DecisionsRequest sent, String moderator) {
        List<@Nullable Wish> wishes = sent == null || sent.decisions() == null ? List.of() : sent.decisions();
        if (wishes.isEmpty() || wishes.size() > MOST) {
            throw ModerationProblems.invalid("/decisions", "must be 1 to %d decisions".formatted(MOST));
        }
        List<DecideComment> read = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            read.add(read(wishes.get(i), "/decisions/" + i, moderator));
        }
        return read;
    }

    private static DecideComment read(@Nullable Wish wish, String at, String moderator) {
        if (wish == null) {
            throw ModerationProblems.invalid(at, "must be a decision");
        }
        if (wish.comment() == null || wish.comment().isEmpty()) {
            throw ModerationProblems.invalid(at + "/comment", "is missing");
        }
        if (wish.revision() == null || wish.revision() < 1) {
            throw ModerationProblems.invalid(at + "/revision", "must be the revision that was read");
        }
        if (wish.id() != null && (wish.id().isBlank() || wish.id().length() > LONGEST_ID)) {
            throw ModerationProblems.invalid(at + "/id", "must have 1 to %d characters".formatted(LONGEST_ID));
        }
        String text = wish.text() == null ? "" : wish.text().strip();
        if (text.length() > DecideComment.LONGEST_TEXT) {
            throw ModerationProblems.invalid(
                    at + "/text", "must have up to %,d characters".formatted(DecideComment.LONGEST_TEXT));
        }
        Verdict verdict = verdict(wish.verdict(), at);
        return new DecideComment(
                Optional.ofNullable(wish.id()),
                wish.comment(),
                wish.revision(),
                moderator,
                verdict,
                reason(wish.reason(), verdict, at),
                text,
                Optional.ofNullable(wish.supersedes()));
    }

    private static Verdict verdict(@Nullable String sent, String at) {
        if ("publish".equals(sent)) {
            return Verdict.PUBLISH;
        }
        if ("reject".equals(sent)) {
            return Verdict.REJECT;
        }
        throw ModerationProblems.invalid(at + "/verdict", "must be publish or reject");
    }

    private static Reason reason(@Nullable String sent, Verdict verdict, String at) {
        return Optional.ofNullable(sent)
                .flatMap(Reason::withCode)
                .filter(reason -> reason.isFor(verdict) && reason.isOpen())
                .orElseThrow(() -> ModerationProblems.invalid(at + "/reason", "is no reason for this verdict"));
    }
}
