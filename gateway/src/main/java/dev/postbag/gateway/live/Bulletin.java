package dev.postbag.gateway.live;

import dev.postbag.gateway.wire.Bookmark;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What listeners are told: that something changed, and where it is to be read.
 *
 * @param name what happened, as clients switch on it; empty where nothing did
 * @param post the post it is about; null when it is about all of them
 * @param topics the slugs of what that is about and was until then, as far as it is known
 * @param body as JSON
 * @param heard how far a listener has heard with it
 */
public record Bulletin(String name, @Nullable String post, Set<String> topics, String body, Bookmark heard) {

    /** Nothing has happened; whoever keeps the place where they are will miss nothing. */
    static Bulletin nothing(Bookmark heard) {
        return new Bulletin("", null, Set.of(), "", heard);
    }

    /** From here on everything is told. */
    static Bulletin connected(Bookmark from) {
        return new Bulletin("connected", null, Set.of(), "{}", from);
    }

    /** Something was missed, which can only be asked for; from here on everything is told. */
    static Bulletin missed(Bookmark from) {
        return new Bulletin("missed", null, Set.of(), "{}", from);
    }

    /** Nothing is told until the next {@code connected} or {@code missed}. */
    static Bulletin cutOff(Bookmark until) {
        return new Bulletin("cut-off", null, Set.of(), "{}", until);
    }
}
