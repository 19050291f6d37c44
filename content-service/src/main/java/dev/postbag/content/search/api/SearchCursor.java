package dev.postbag.content.search.api;

import dev.postbag.content.search.HitPlace;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place among what was found, as the opaque word a client hands back. */
final class SearchCursor {

    private static final String LIST = "search";

    private SearchCursor() {}

    static String of(HitPlace place) {
        return Cursor.of(
                        LIST,
                        Boolean.toString(place.everyWord()),
                        Float.toString(place.score()),
                        place.publishedOn(),
                        place.id())
                .encoded();
    }

    /** @throws ProblemException 400 {@code bad-cursor} when nobody was given it here */
    static @Nullable HitPlace read(PageRequest page) {
        return page.cursor(LIST, 4).map(SearchCursor::place).orElse(null);
    }

    private static HitPlace place(Cursor cursor) {
        List<String> position = cursor.position();
        try {
            return new HitPlace(
                    Boolean.parseBoolean(position.getFirst()),
                    Float.parseFloat(position.get(1)),
                    position.get(2),
                    position.get(3));
        } catch (NumberFormatException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor",
                    "The cursor cannot be used",
                    "Take nextCursor from an answer of this list, unchanged.");
        }
    }
}
