package dev.postbag.comment.thread;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The comments of a thread that cannot be read and stay as empty shells, since something published hangs on them. */
final class Shells {

    private final Set<String> ids;

    private Shells(Set<String> ids) {
        this.ids = ids;
    }

    static Shells of(String post, Comments comments) {
        Map<String, String> parents = comments.listedHidden(post);
        Set<String> shells = new HashSet<>();
        for (String answered : comments.withPublishedReply(parents.keySet())) {
            String shell = answered;
            while (shell != null && parents.containsKey(shell) && shells.add(shell)) {
                shell = parents.get(shell);
            }
        }
        return new Shells(shells);
    }

    boolean include(Comment comment) {
        return ids.contains(comment.id());
    }
}
