package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Branch;
import dev.postbag.comment.thread.Order;
import dev.postbag.comment.thread.ThreadPart;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which comments of a thread a client asks for, in which order. */
public class PartRequest {

    private static final String NO_PARENT = "none";

    @QueryParam("sort")
    @Nullable
    @Parameter(
            description = "In which order. Those with as many reactions or replies come oldest first.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"oldest", "newest", "most-reacted", "most-replied"},
                            defaultValue = "oldest"))
    String sort;

    @QueryParam("parent")
    @Nullable
    @Parameter(
            description = "`none`: the comments that answer nothing. A comment's id: its replies. Left out: all of the"
                    + " thread.",
            example = "none")
    String parent;

    /** @throws ProblemException 400 when there is no such order */
    ThreadPart of(String post) {
        return new ThreadPart(post, branch(), order(sort));
    }

    private Branch branch() {
        if (parent == null) {
            return Branch.WHOLE;
        }
        return parent.equals(NO_PARENT) ? Branch.ROOTS : new Branch.Replies(parent);
    }

    static Order order(@Nullable String sort) {
        return sort == null
                ? Order.OLDEST
                : Arrays.stream(Order.values())
                        .filter(order -> word(order).equals(sort))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badParameter(
                                "sort", "is none of oldest, newest, most-reacted and most-replied"));
    }

    static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String word(Branch branch) {
        return switch (branch) {
            case Branch.Whole whole -> "";
            case Branch.Roots roots -> NO_PARENT;
            case Branch.Replies replies -> replies.parent();
        };
    }
}
