package dev.postbag.comment.thread.api;

import dev.postbag.comment.thread.Listed;
import dev.postbag.comment.thread.Place;
import dev.postbag.comment.thread.Position;
import dev.postbag.comment.thread.ThreadPart;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.paging.PageRequest;
import dev.postbag.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Positions in a part of a thread as cursors: one of another thread, order or parent is refused. */
final class ThreadCursor {

    private ThreadCursor() {}

    static Optional<Position> position(PageRequest page, ThreadPart part) {
        return page.cursor(list(part), 3).map(ThreadCursor::read);
    }

    static Cursor of(ThreadPart part, Listed listed) {
        return of(part, listed.position(part.order()));
    }

    static Cursor of(ThreadPart part, Position position) {
        return Cursor.of(
                list(part),
                String.valueOf(position.score()),
                String.valueOf(position.place().createdAt().toEpochMilli()),
                position.place().id());
    }

    private static String list(ThreadPart part) {
        return String.join(
                ":", "comments", part.post(), PartRequest.word(part.order()), PartRequest.word(part.branch()));
    }

    private static Position read(Cursor cursor) {
        try {
            return new Position(
                    Long.parseLong(cursor.position().getFirst()),
                    new Place(
                            Instant.ofEpochMilli(
                                    Long.parseLong(cursor.position().get(1))),
                            cursor.position().getLast()));
        } catch (NumberFormatException | DateTimeException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take nextCursor from an answer of this list.");
        }
    }
}
