package dev.postbag.gateway.newsstand.api;

import dev.postbag.gateway.guard.RequestPath;
import dev.postbag.gateway.newsstand.Change;
import dev.postbag.gateway.newsstand.Newsstand;
import dev.postbag.gateway.newsstand.Subject;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern THREAD_OF_A_COMMENT = Pattern.compile(
            "</api/v1/posts/([^/>]+)/comments>; rel=\"collection\"; anchor=\"/api/v1/comments/([^/\"]+)\"");

    private final Newsstand<?> newsstand;

    Corrections(Newsstand<?> newsstand) {
        this.newsstand = newsstand;
    }

    /**
     * Something was written at this path.
     *
     * @param links what the answer said it belongs to ({@code Link})
     */
    void written(RequestPath path, List<String> links) {
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
            List<Change> changes =
                    links.stream().flatMap(Corrections::inAThread).toList();
            if (changes.isEmpty()) {
                newsstand.forget(Subject.Kind.THREAD);
            } else {
                newsstand.follow(changes);
            }
        }
    }

    private static Stream<Change> inAThread(String link) {
        Matcher comment = THREAD_OF_A_COMMENT.matcher(link);
        return comment.matches()
                ? Stream.of(new Change.Altered(new Subject(Subject.Kind.THREAD, comment.group(1)), comment.group(2)))
                : Stream.empty();
    }

    private void writtenUnder(String word, List<String> parts) {
        String post =
                newsstand.subject("/api/v1/posts/" + word).map(Subject::post).orElse(word);
        Subject thread = new Subject(Subject.Kind.THREAD, post);
        if (parts.equals(List.of(COMMENTS))) {
            newsstand.follow(List.of(new Change.Added(thread)));
        } else if (CHANGE_A_POST.contains(parts.getFirst())) {
            newsstand.follow(Stream.of(
                            thread,
                            Subject.ofPosts(),
                            Subject.ofDigests(),
                            Subject.ofFeeds(),
                            new Subject(Subject.Kind.POST, post))
                    .map(Change.Replaced::new)
                    .toList());
        }
    }
}
