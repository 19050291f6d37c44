package dev.postbag.comment.moderation.api;

import dev.postbag.comment.moderation.MonthFigures;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was moderated in a month, as everybody may know it. */
@Schema(
        name = "Transparency",
        description = "What was moderated in a month (UTC). Numbers are texts: `<5` for any below 5.")
public record TransparencyView(
        @Schema(examples = "2026-01", required = true) String month,

        @Schema(description = "Reports from readers.", examples = "17", required = true)
        String reported,

        @Schema(description = "Decisions to publish or to reject.", examples = "42", required = true)
        String decided,

        @Schema(
                description =
                        "The decisions by their reason; `rest` for all that are few. Empty when there are few at all.",
                required = true)
        Map<String, Long> byReason,

        @Schema(
                description = "The decisions by the rule that made them, or `moderators`; `rest` for all that are few.",
                required = true)
        Map<String, Long> byDecider,

        @Schema(description = "How often a rule sent a comment to a moderator.", examples = "12", required = true)
        String held,

        @Schema(description = "Appeals from contributors.", examples = "<5", required = true)
        String appealed,

        @Schema(
                description = "Appeals after which the comment was published; not there when these are few, or the"
                        + " others.",
                examples = "6")
        @Nullable
        String overturned,

        @Schema(
                description = "How long half of what waited for a moderator did at most, in seconds; not there when few"
                        + " did.",
                examples = "5400")
        @Nullable
        Long medianSecondsToDecision) {

    static TransparencyView of(YearMonth month, MonthFigures figures) {
        return new TransparencyView(
                month.toString(),
                number(figures.reported()),
                number(figures.decided()),
                new TreeMap<>(figures.byReason()),
                new TreeMap<>(figures.byDecider()),
                number(figures.held()),
                number(figures.appealed()),
                figures.overturned().isPresent() ? number(figures.overturned()) : null,
                figures.medianWait().map(Duration::toSeconds).orElse(null));
    }

    private static String number(OptionalLong told) {
        return told.isPresent() ? String.valueOf(told.getAsLong()) : "<5";
    }
}
