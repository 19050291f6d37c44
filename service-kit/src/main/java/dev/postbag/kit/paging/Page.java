package dev.postbag.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param nextCursor where the list goes on; none when this is its end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found up to {@code limit + 1} items, in order: the one more tells that the list goes on
     * @param cursorOf the place of an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }

    /** 200 with the page and, when there is more, a {@code Link} to it (RFC 8288), relative to the request's address. */
    public Response answer(UriInfo request) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (nextCursor != null) {
            answer.header("Link", next(request, "cursor", nextCursor));
        }
        return answer.build();
    }

    /** A {@code Link} (RFC 8288) to where a list goes on: the request's own address with another word in a parameter. */
    public static String next(UriInfo request, String parameter, String word) {
        URI next = request.getRequestUriBuilder()
                .replaceQueryParam(parameter, word)
                .build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
