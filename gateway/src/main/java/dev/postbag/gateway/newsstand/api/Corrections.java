package dev.postbag.gateway.newsstand.api;

import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.newsstand.Newsstand;
import dev.postbag.gateway.newsstand.Subject;
import java.util.List;
import java.util.Set;

/**
 * What somebody changes through this gateway is not given out here any more once they have been told so, whenever the event
 * comes; what they have only added to is asked for anew. Counts follow later anyway.
 */
final class Corrections {

    private static final String POSTS = "posts";
    private static final String COMMENTS = "comments";
    private static final int OF_THE_API = 2;
    private static final int UNDER_A_POST = OF_THE_API + 2;
    private static final Set<String> CHANGE_A_POST = Set.of("publish", "withdraw", "quotations", "raid", "thread");
    private static final Set<String> CHANGE_THREADS = Set.of("erasure", "decisions", "outcome");

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
        if (what.equals(POSTS)) {
            if (segments.size() > UNDER_A_POST) {
                writtenUnder(segments.get(OF_THE_API + 1), segments.subList(UNDER_A_POST, segments.size()));
            }
        } else if (what.equals(COMMENTS) && segments.size() == UNDER_A_POST
                || CHANGE_THREADS.contains(segments.getLast())) {
            newsstand.forget(Subject.Kind.THREAD);
        }
    }

    private void writtenUnder(String word, List<String> parts) {
        String post =
                newsstand.subject("/api/v1/posts/" + word).map(Subject::post).orElse(word);
        Subject thread = new Subject(Subject.Kind.THREAD, post);
        if (parts.equals(List.of(COMMENTS))) {
            newsstand.outdate(List.of(thread));
        } else if (CHANGE_A_POST.contains(parts.getFirst())) {
            newsstand.forget(List.of(thread, Subject.ofPosts(), new Subject(Subject.Kind.POST, post)));
        }
    }
}
