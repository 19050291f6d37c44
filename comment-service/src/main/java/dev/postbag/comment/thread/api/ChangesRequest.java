package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Changes;
import dev.postbag.comment.thread.ReadChanges;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Since when a client asks for what changed in a thread. */
public class ChangesRequest {

    @QueryParam("since")
    @Nullable
    @Parameter(
            description = "`since` of an answer before: what was published, revised or taken away since. Goes with"
                    + " neither sort nor parent.")
    String since;

    boolean isThere() {
        return since != null;
    }

    /** @throws ProblemException 400 {@code bad-cursor} when since, or the cursor, is none of this thread */
    ReadChanges of(String post, PageRequest page) {
        if (since == null) {
            throw new IllegalStateException("Nobody asked for changes");
        }
        long number =
                numbers(Cursor.decode(sinceList(post), 1, since).position()).getFirst();
        Optional<ReadChanges.GoingOn> goingOn =
                page.cursor(pageList(post, number), 3).map(ChangesRequest::goingOn);
        return new ReadChanges(post, number, goingOn, page.limit());
    }

    static String word(String post, long number) {
        return Cursor.of(sinceList(post), String.valueOf(number)).encoded();
    }

    static String cursor(ReadChanges asked, Changes.Place next, long until) {
        return Cursor.of(
                        pageList(asked.post(), asked.since()),
                        String.valueOf(until),
                        String.valueOf(next.number()),
                        next.id())
                .encoded();
    }

    private static ReadChanges.GoingOn goingOn(Cursor cursor) {
        List<Long> numbers = numbers(cursor.position().subList(0, 2));
        return new ReadChanges.GoingOn(
                new Changes.Place(numbers.getLast(), cursor.position().getLast()), numbers.getFirst());
    }

    private static String sinceList(String post) {
        return "since:" + post;
    }

    private static String pageList(String post, long since) {
        return "changes:" + since + ":" + post;
    }

    private static List<Long> numbers(List<String> words) {
        try {
            return words.stream().map(Long::valueOf).toList();
        } catch (NumberFormatException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take it from an answer of this list, unchanged.");
        }
    }
}
