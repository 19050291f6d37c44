package dev.postbag.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list a client asks for. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items at most: 1 to 100.")
    int limit;

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "Where to go on: nextCursor of the page before. Left out: from the start.")
    String cursor;

    public int limit() {
        return limit;
    }

    /**
     * @param length how many values the list is sorted by
     * @throws dev.postbag.kit.problem.ProblemException 400 when the cursor is not one of this list
     */
    public Optional<Cursor> cursor(String list, int length) {
        return Optional.ofNullable(cursor).map(word -> Cursor.decode(list, length, word));
    }
}
