package dev.postbag.chaos;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was accepted, and what has to be there of it in the end. */
final class Ledger {

    private final Map<String, Comment> comments = new ConcurrentHashMap<>();
    private final Set<String> titles = ConcurrentHashMap.newKeySet();
    private final Set<String> captures = ConcurrentHashMap.newKeySet();

    /** A comment as it has to be read, or taken away. */
    record Comment(String id, String post, String words, int revision, boolean readable) {}

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
