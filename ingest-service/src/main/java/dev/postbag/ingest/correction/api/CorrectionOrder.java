package dev.postbag.ingest.correction.api;

import dev.postbag.ingest.correction.BlockKind;
import dev.postbag.ingest.correction.Change;
import dev.postbag.ingest.parse.KnownDate;
import dev.postbag.ingest.parse.QuotationRole;
import dev.postbag.kit.problem.Problem;
import dev.postbag.kit.problem.ProblemException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What a correction orders, as clients write and read it; {@code type} says which. */
@Schema(
        name = "CorrectionOrder",
        description = "What to set right; `type` says which. Stories and blocks go by the names the capture's stories"
                + " are listed with.",
        oneOf = {
            CorrectionOrder.SetType.class,
            CorrectionOrder.Quote.class,
            CorrectionOrder.Unquote.class,
            CorrectionOrder.Split.class,
            CorrectionOrder.Join.class,
            CorrectionOrder.TakeBack.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "setType", schema = CorrectionOrder.SetType.class),
            @DiscriminatorMapping(value = "quote", schema = CorrectionOrder.Quote.class),
            @DiscriminatorMapping(value = "unquote", schema = CorrectionOrder.Unquote.class),
            @DiscriminatorMapping(value = "split", schema = CorrectionOrder.Split.class),
            @DiscriminatorMapping(value = "join", schema = CorrectionOrder.Join.class),
            @DiscriminatorMapping(value = "takeBack", schema = CorrectionOrder.TakeBack.class)
        })
public sealed interface CorrectionOrder {

    String NAME = "^s[1-9][0-9]{0,8}(\\.[a-z0-9.]{1,1000})?$";

    /** A block is of another type. */
    @Schema(
            name = "SetType",
            description = "A block of words is of another type, or of the one it was read as for certain.",
            requiredProperties = {"type", "block", "to"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "setType"))
    record SetType(
            @NotNull @Pattern(regexp = NAME) String block,

            @Schema(enumeration = {"paragraph", "heading", "separator", "preformatted", "unknown"})
            @NotNull
            @Pattern(regexp = "paragraph|heading|separator|preformatted|unknown")
            String to)
            implements CorrectionOrder {}

    /** Blocks are a quotation. */
    @Schema(
            name = "Quote",
            description = "The blocks from the first to the last are one quotation. A quotation that they reach into is"
                    + " taken apart, so this sets the bounds of one too.",
            requiredProperties = {"type", "first", "last", "role"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "quote"))
    record Quote(
            @NotNull @Pattern(regexp = NAME) String first,
            @NotNull @Pattern(regexp = NAME) String last,

            @Schema(enumeration = {"article", "speech", "document", "reader", "comment"})
            @NotNull
            @Pattern(regexp = "article|speech|document|reader|comment")
            String role)
            implements CorrectionOrder {}

    /** A quotation is none. */
    @Schema(
            name = "Unquote",
            description = "The blocks of a quotation are not quoted.",
            requiredProperties = {"type", "quotation"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "unquote"))
    record Unquote(@NotNull @Pattern(regexp = NAME) String quotation) implements CorrectionOrder {}

    /** From a block on it is another story. */
    @Schema(
            name = "Split",
            description =
                    "From a block on it is another story. Blocks at its beginning that say its day or its title and"
                            + " nothing else become its day and title lines.",
            requiredProperties = {"type", "at", "title", "publishedOn"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "split"))
    record Split(
            @NotNull @Pattern(regexp = NAME) String at,
            @NotBlank @Size(max = 500) String title,

            @Schema(
                    description = "As precise as it is known.",
                    examples = "2025-08-22",
                    pattern = "^[1-9]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$")
            @NotNull
            @Size(max = 10)
            String publishedOn)
            implements CorrectionOrder {}

    /** A story goes on with the next. */
    @Schema(
            name = "Join",
            description =
                    "The story goes on with the one after it in the capture; the lines of that one's day and title"
                            + " become blocks.",
            requiredProperties = {"type", "story"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "join"))
    record Join(@NotNull @Pattern(regexp = NAME) String story) implements CorrectionOrder {}

    /** An earlier correction does not count. */
    @Schema(
            name = "TakeBack",
            description = "An earlier correction does not count any more; it stays in the list.",
            requiredProperties = {"type", "correction"},
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "takeBack"))
    record TakeBack(
            @Schema(description = "Its number.") @Min(1) int correction) implements CorrectionOrder {}

    static Change change(CorrectionOrder order) {
        return switch (order) {
            case SetType set -> new Change.SetType(set.block, BlockKind.of(set.to));
            case Quote quote ->
                new Change.Quote(quote.first, quote.last, QuotationRole.valueOf(quote.role.toUpperCase(Locale.ROOT)));
            case Unquote unquote -> new Change.Unquote(unquote.quotation);
            case Split split ->
                new Change.Split(
                        split.at,
                        split.title,
                        KnownDate.parse(split.publishedOn).orElseThrow(CorrectionOrder::noDate));
            case Join join -> new Change.Join(join.story);
            case TakeBack back -> new Change.TakeBack(back.correction);
        };
    }

    static CorrectionOrder of(Change change) {
        return switch (change) {
            case Change.SetType set -> new SetType(set.block(), set.type().word());
            case Change.Quote quote ->
                new Quote(quote.first(), quote.last(), quote.role().name().toLowerCase(Locale.ROOT));
            case Change.Unquote unquote -> new Unquote(unquote.quotation());
            case Change.Split split ->
                new Split(split.at(), split.title(), split.publishedOn().toString());
            case Change.Join join -> new Join(join.story());
            case Change.TakeBack back -> new TakeBack(back.correction());
        };
    }

    private static ProblemException noDate() {
        return new ProblemException(Problem.of(
                400,
                "invalid-request",
                "The request breaks a rule",
                null,
                List.of(new Problem.Fault("/publishedOn", "is not a year, a month or a day, such as 2025-08-22"))));
    }
}
