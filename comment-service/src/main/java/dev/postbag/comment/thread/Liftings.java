package dev.postbag.comment.thread;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which posts that can be read hold which comments' words. */
public interface Liftings {

    /** The posts of each of these comments that any holds, the one published first in front. */
    Map<String, List<PickedIn>> of(Collection<String> comments);

    /** The comments that any of these posts holds. */
    Set<String> heldBy(Collection<String> posts);

    /** The same comments, each with its posts. */
    default List<Listed> onto(List<Listed> comments) {
        Map<String, List<PickedIn>> known =
                of(comments.stream().map(listed -> listed.comment().id()).toList());
        return comments.stream()
                .map(listed ->
                        listed.pickedIn(known.getOrDefault(listed.comment().id(), List.of())))
                .toList();
    }
}
