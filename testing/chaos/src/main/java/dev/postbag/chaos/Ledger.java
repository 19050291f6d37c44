package dev.postbag.chaos;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was accepted, and what has to be there of it in the end. */
final class Ledger {

    private final Map<String, Comment> comments = new ConcurrentHashMap<>();
    private final Set<String> titles = ConcurrentHashMap.newKeySet();
    private final Set<String> captures = ConcurrentHashMap.newKeySet();

    /** What is to be seen of a comment. */
    enum State {
        READABLE,
        /** By its contributor alone, until a moderator has read it: so it is told where a rule could not be asked. */
        HELD,
        GONE
    }

    /**
     * A comment as it has to be in the end.
     *
     * @param words the latest that were accepted
     */
    record Comment(String id, String post, String receipt, String words, State state) {

        Comment now(State next) {
            return new Comment(id, post, receipt, words, next);
        }

        Comment says(String others, State next) {
            return new Comment(id, post, receipt, others, next);
        }
    }

    void holds(Comment comment) {
        comments.put(comment.id(), comment);
    }

    void captured(String report, Set<String> headlines) {
        captures.add(report);
        titles.addAll(headlines);
    }

    Map<String, Comment> comments() {
        return comments;
    }

    Set<String> titles() {
        return titles;
    }

    Set<String> captures() {
        return captures;
    }
}
