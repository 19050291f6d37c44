package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Giveaway;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a comment may tell who wrote it, as its contributor is warned. */
@Schema(name = "SelfIdentificationWarning", description = "A part of a comment that may tell who wrote it.")
public record WarningView(
        @Schema(
                required = true,
                enumeration = {"email", "national-insurance-number", "case-number", "phone-number", "name"})
        String kind,

        @Schema(
                description = "The first character of it in the body, from 0, in UTF-16 units; the body as it is kept:"
                        + " without white space around it, each line ended by a line feed.",
                examples = "14",
                required = true)
        int start,

        @Schema(description = "The character after the last.", examples = "28", required = true)
        int end,

        @Schema(
                description = "The same in words.",
                examples = "You speak of yourself here, and the post names this too.",
                required = true)
        String sentence) {

    static List<WarningView> of(List<Giveaway> giveaways) {
        return giveaways.stream().map(WarningView::of).toList();
    }

    private static WarningView of(Giveaway giveaway) {
        return new WarningView(
                giveaway.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                giveaway.start(),
                giveaway.end(),
                switch (giveaway.kind()) {
                    case EMAIL -> "This looks like an e-mail address.";
                    case NATIONAL_INSURANCE_NUMBER -> "This looks like a National Insurance number.";
                    case CASE_NUMBER -> "This looks like the number of a case.";
                    case PHONE_NUMBER -> "This looks like a telephone number.";
                    case NAME -> "You speak of yourself here, and the post names this too.";
                });
    }
}
