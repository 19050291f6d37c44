package dev.postbag.comment.integrity;

import dev.postbag.comment.integrity.KeptComments.Kept;
import dev.postbag.comment.thread.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks through every comment: that it has a state, can be seen when it should be, and stands in a thread. */
@ApplicationScoped
public class AuditingComments {

    private static final int HANDFUL = 500;

    private final KeptComments comments;

    public AuditingComments(KeptComments comments) {
        this.comments = comments;
    }

    public void audit(Notes notes) {
        notes.expecting(comments.count());
        List<Kept> handful = new ArrayList<>();
        comments.visitAll(comment -> {
            handful.add(comment);
            if (handful.size() >= HANDFUL) {
                check(handful, notes);
                handful.clear();
            }
        });
        check(handful, notes);
    }

    private void check(List<Kept> handful, Notes notes) {
        Set<String> threads =
                comments.threads(handful.stream().map(Kept::post).distinct().toList());
        Map<String, String> parents = comments.postsOf(handful.stream()
                .map(Kept::inReplyTo)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (Kept comment : handful) {
            notes.checked("comments");
            state(comment).ifPresent(notes::found);
            // What an export says of a draft comes before there is a thread.
            if (!comment.imported() && !threads.contains(comment.post())) {
                notes.found(misfit("thread-missing", comment, "a thread under post " + comment.post(), "none"));
            }
            if (comment.inReplyTo() != null && !comment.post().equals(parents.get(comment.inReplyTo()))) {
                notes.found(
                        misfit("parent-missing", comment, "answers " + comment.inReplyTo(), "no such comment there"));
            }
        }
    }

    private static Optional<Misfit> state(Kept comment) {
        Optional<CommentStatus> known = Arrays.stream(CommentStatus.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(comment.state()))
                .findFirst();
        if (known.isEmpty()) {
            return Optional.of(misfit("comment-stateless", comment, "a state", String.valueOf(comment.state())));
        }
        boolean published = known.get() == CommentStatus.PUBLISHED;
        if (published && !comment.worded()) {
            return Optional.of(misfit("comment-wordless", comment, "what was said", "nothing"));
        }
        boolean shouldBeListed = published || comment.answered();
        return shouldBeListed && !comment.listed()
                ? Optional.of(misfit("comment-unlisted", comment, "in its thread's list", "left out of it"))
                : Optional.empty();
    }

    private static Misfit misfit(String kind, Kept comment, String expected, String found) {
        return new Misfit(kind, "comment", comment.id(), expected, found);
    }
}
