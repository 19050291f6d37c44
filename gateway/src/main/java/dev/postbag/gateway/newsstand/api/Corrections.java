package dev.postbag.gateway.newsstand.api;

import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.newsstand.Newsstand;
import dev.postbag.gateway.newsstand.Subject;
import java.util.List;
import java.util.Set;

/**
 * What somebody changes through this gateway is not given out here any more once they have been told so, whenever the event
 * comes. Counts follow later anyway.
 */
final class Corrections {

    private static final String POSTS = "posts";
    private static final int OF_THE_API = 2;
    private static final Set<String> CHANGE_THREADS = Set.of("comments", "moderation");
    private static final Set<String> CHANGE_NO_WORDS = Set.of("reactions", "reports", "check", "claims");

    private final Newsstand<?> newsstand;

    Corrections(Newsstand<?> newsstand) {
        this.newsstand = newsstand;
    }

    /** Something was written at this path. */
    void written(RequestPath path) {
        List<String> segments = path.segments();
        if (segments.size() <= OF_THE_API) {
            return;
        }
        String what = segments.get(OF_THE_API);
        if (what.equals(POSTS) && segments.size() > OF_THE_API + 2) {
            writtenUnder(segments.get(OF_THE_API + 1), segments.get(OF_THE_API + 2));
        } else if (CHANGE_THREADS.contains(what) && segments.stream().noneMatch(CHANGE_NO_WORDS::contains)) {
            newsstand.forget(Subject.Kind.THREAD);
        }
    }

    private void writtenUnder(String word, String part) {
        if (CHANGE_NO_WORDS.contains(part)) {
            return;
        }
        String post =
                newsstand.subject("/api/v1/posts/" + word).map(Subject::post).orElse(word);
        Subject thread = new Subject(Subject.Kind.THREAD, post);
        newsstand.forget(
                part.equals("comments")
                        ? List.of(thread)
                        : List.of(thread, Subject.ofPosts(), new Subject(Subject.Kind.POST, post)));
    }
}
