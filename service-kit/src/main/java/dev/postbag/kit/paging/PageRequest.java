package dev.postbag.kit.paging;

import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list a client asks for. */
public class PageRequest {

    private static final int MOST = 100;

    // A word, not a number: JAX-RS answers 404 to a query parameter that is not the number it wants.
    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "How many items at most: 1 to 100.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit = "20";

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "Where to go on: nextCursor of the page before. Left out: from the start.")
    String cursor;

    /** @throws ProblemException 400 when it is not a number from 1 to 100 */
    public int limit() {
        return limit(limit);
    }

    /**
     * @param word how many items a client wants at most, as it wrote it
     * @throws ProblemException 400 when it is not a number from 1 to 100
     */
    public static int limit(String word) {
        try {
            int asked = Integer.parseInt(word);
            if (asked >= 1 && asked <= MOST) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, as a number out of bounds is.
        }
        throw ProblemException.badParameter("limit", "is not a number from 1 to " + MOST);
    }

    /**
     * @param length how many values the list is sorted by
     * @throws ProblemException 400 when the cursor is not one of this list
     */
    public Optional<Cursor> cursor(String list, int length) {
        return Optional.ofNullable(cursor).map(word -> Cursor.decode(list, length, word));
    }
}
