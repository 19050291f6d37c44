package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Docket;
import dev.postbag.comment.decision.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comments kept in memory, with the news of them, for tests. */
public final class InMemoryComments implements Comments {

    private final Map<String, Comment> comments = new LinkedHashMap<>();
    private final List<CommentChange> news = new ArrayList<>();
    /** The versions of comments whose last change that readers see has no number. */
    final Map<String, Long> unnumbered = new HashMap<>();

    public synchronized List<CommentChange> news() {
        return List.copyOf(news);
    }

    public synchronized List<Comment> kept() {
        return List.copyOf(comments.values());
    }

    /** Has the comment wait so, whatever else it is; with nothing, it no longer waits. */
    public synchronized void queue(String id, @Nullable Waiting waiting) {
        Comment comment = Objects.requireNonNull(comments.get(id));
        Docket docket = comment.docket();
        comments.put(
                id,
                with(
                        comment,
                        comment.answered(),
                        comment.said(),
                        new Docket(docket.decisions(), waiting, docket.appeal())));
    }

    @Override
    public synchronized Optional<Comment> withId(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    @Override
    public synchronized Comment keep(CommentChange made) {
        Comment fresh = made.comment();
        Comment before = comments.putIfAbsent(fresh.id(), fresh);
        if (before == null) {
            news.add(made);
            mark(fresh.isPublished(), fresh);
        }
        return before == null ? fresh : before;
    }

    @Override
    public synchronized boolean change(Comment before, CommentChange change) {
        Comment now = comments.get(before.id());
        if (now == null || now.version() != before.version() || now.answered() != before.answered()) {
            return false;
        }
        comments.put(before.id(), change.comment());
        if (change instanceof CommentChange.Revised) {
            // What was reported meanwhile goes on waiting.
            queue(before.id(), now.docket().waiting());
        }
        news.addAll(CommentChange.told(before, change));
        mark(before.isPublished() || change.comment().isPublished(), change.comment());
        return true;
    }

    private void mark(boolean seen, Comment comment) {
        if (seen || unnumbered.containsKey(comment.id())) {
            unnumbered.put(comment.id(), comment.version());
        }
    }

    @Override
    public synchronized Optional<Comment> answer(String post, String id) {
        Optional<Comment> parent = withId(id)
                .filter(comment -> comment.post().equals(post) && comment.isPublished())
                .map(InMemoryComments::answered);
        parent.ifPresent(answered -> comments.put(id, answered));
        return parent;
    }

    @Override
    public synchronized Optional<Comment> holdReplies(String id) {
        Optional<Comment> parent = withId(id).map(InMemoryComments::answered);
        parent.ifPresent(answered -> comments.put(id, answered));
        return parent;
    }

    private static Comment answered(Comment comment) {
        return with(comment, true, comment.said(), comment.docket());
    }

    static Comment withoutEarlier(Comment comment) {
        return with(
                comment,
                comment.answered(),
                comment.said() == null ? null : comment.said().withoutEarlier(),
                Docket.EMPTY);
    }

    private static Comment with(Comment comment, boolean answered, Comment.@Nullable Said said, Docket docket) {
        return new Comment(
                comment.id(),
                comment.post(),
                comment.inReplyTo(),
                comment.status(),
                comment.version(),
                comment.createdAt(),
                answered,
                said,
                comment.proof(),
                comment.imported(),
                docket);
    }

    @Override
    public synchronized Map<String, String> listedHidden(String post) {
        return inThread(post)
                .filter(comment -> comment.isListed() && !comment.isPublished())
                .collect(Collectors.toMap(Comment::id, comment -> Objects.requireNonNullElse(comment.inReplyTo(), "")));
    }

    @Override
    public synchronized List<Comment> repliesTo(String id, int limit) {
        return comments.values().stream()
                .filter(comment -> comment.isPublished() && id.equals(comment.inReplyTo()))
                .sorted(Comparator.comparing(Place::of).reversed())
                .limit(limit)
                .map(InMemoryComments::withoutEarlier)
                .toList();
    }

    @Override
    public synchronized Set<String> withPublishedReply(Set<String> ids) {
        return comments.values().stream()
                .filter(Comment::isPublished)
                .map(Comment::inReplyTo)
                .filter(parent -> parent != null && ids.contains(parent))
                .collect(Collectors.toSet());
    }

    synchronized Stream<Comment> all() {
        return List.copyOf(comments.values()).stream();
    }

    Stream<Comment> inThread(String post) {
        return all().filter(comment -> comment.post().equals(post));
    }
}
