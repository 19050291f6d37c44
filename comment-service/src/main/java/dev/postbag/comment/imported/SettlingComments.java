package dev.postbag.comment.imported;

import dev.postbag.comment.imported.Standing.Placed;
import dev.postbag.comment.imported.Standing.Waiting;
import dev.postbag.comment.thread.Comment;
import dev.postbag.comment.thread.KeepingHistory;
import dev.postbag.comment.thread.WrittenElsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings an imported comment into its thread when its post and the comment it answers are known, and the replies that
 * waited for it; else says that it is an orphan. Each step leads to the same when it is done again or by two at once.
 */
@ApplicationScoped
public class SettlingComments {

    private final ImportedComments comments;
    private final KnownPosts posts;
    private final KeepingHistory history;

    public SettlingComments(ImportedComments comments, KnownPosts posts, KeepingHistory history) {
        this.comments = comments;
        this.posts = posts;
        this.history = history;
    }

    public void settle(String id) {
        // A loop, since replies to replies may go deeper than calls can.
        Deque<String> due = new ArrayDeque<>(List.of(id));
        while (!due.isEmpty()) {
            String next = due.poll();
            if (isPlaced(next)) {
                due.addAll(comments.repliesWaitingFor(next));
            }
        }
    }

    private boolean isPlaced(String id) {
        while (true) {
            Optional<ImportedComment> found = comments.withId(id);
            if (found.isEmpty()) {
                return false;
            }
            ImportedComment comment = found.get();
            switch (comment.standing()) {
                case Placed placed -> {
                    return true;
                }
                case Waiting waiting -> {
                    Step step = stepOf(comment, waiting);
                    if (step.after().equals(comment) || comments.change(comment, step.after(), step.answer())) {
                        return step.after().standing() instanceof Placed;
                    }
                }
            }
        }
    }

    private Step stepOf(ImportedComment comment, Waiting waiting) {
        @Nullable SourceId parent = waiting.claim().parent();
        if (parent == null) {
            return postOf(waiting.claim())
                    .map(post -> place(comment, waiting.claim(), post, null))
                    .orElseGet(() -> orphan(comment, waiting, OrphanReason.POST_UNKNOWN));
        }
        // A reply goes where its parent is, whatever is said of its post.
        return comments.withId(parent.commentId())
                .flatMap(SettlingComments::placeOf)
                .map(post -> place(comment, waiting.claim(), post, parent.commentId()))
                .orElseGet(() -> orphan(comment, waiting, missing(waiting.claim())));
    }

    private Step place(ImportedComment comment, Claim claim, String post, @Nullable String inReplyTo) {
        Comment kept = history.keep(new WrittenElsewhere(
                comment.id(),
                post,
                inReplyTo,
                claim.status(),
                writtenAt(claim).orElse(comment.takenAt()),
                claim.writtenAt(),
                claim.author(),
                claim.words()));
        return new Step(comment.placedUnder(kept.post()), Optional.of(Answer.placed(comment.first(), kept)));
    }

    /** Told once: when the reason changes while it waits, that is kept and nothing is sent. */
    private static Step orphan(ImportedComment comment, Waiting waiting, OrphanReason reason) {
        if (waiting.told().filter(reason::equals).isPresent()) {
            return new Step(comment, Optional.empty());
        }
        Optional<Answer> answer =
                waiting.told().isPresent() ? Optional.empty() : Optional.of(Answer.orphaned(comment.first(), reason));
        return new Step(comment.orphaned(waiting, reason), answer);
    }

    private OrphanReason missing(Claim claim) {
        return postOf(claim).isPresent() ? OrphanReason.PARENT_UNKNOWN : OrphanReason.POST_UNKNOWN;
    }

    private Optional<String> postOf(Claim claim) {
        Map<PostSign, String> known = claim.signs().isEmpty() ? Map.of() : posts.knownBy(claim.signs());
        return claim.signs().stream().filter(known::containsKey).map(known::get).findFirst();
    }

    private static Optional<String> placeOf(ImportedComment comment) {
        return comment.standing() instanceof Placed placed ? Optional.of(placed.post()) : Optional.empty();
    }

    private static Optional<Instant> writtenAt(Claim claim) {
        return Optional.ofNullable(claim.writtenAt())
                .map(written -> OffsetDateTime.parse(written).toInstant());
    }

    private record Step(ImportedComment after, Optional<Answer> answer) {}
}
