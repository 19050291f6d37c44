package dev.postbag.content.post.api;

import dev.postbag.content.post.NumberedPosts;
import dev.postbag.content.post.SyncPoint;
import dev.postbag.kit.paging.Cursor;
import dev.postbag.kit.problem.ProblemException;
import java.util.List;

/** How far a client has come, as the opaque word it keeps. */
final class SyncToken {

    private static final String LIST = "sync";

    private SyncToken() {}

    static String of(SyncPoint point) {
        NumberedPosts.Place place = point.place();
        return Cursor.of(LIST, point.epoch(), String.valueOf(place.number()), place.id())
                .encoded();
    }

    /** @throws ProblemException 400 {@code bad-cursor} when no store gave the word out */
    static SyncPoint read(String word) {
        try {
            List<String> position = Cursor.decode(LIST, 3, word).position();
            return new SyncPoint(
                    position.getFirst(), new NumberedPosts.Place(Long.parseLong(position.get(1)), position.getLast()));
        } catch (ProblemException | NumberFormatException forged) {
            throw ProblemException.badRequest(
                    "bad-cursor", "The cursor cannot be used", "Take since from an answer of this list, unchanged.");
        }
    }
}
