package dev.postbag.comment.thread;

import dev.postbag.comment.decision.Docket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts comments of other systems into the threads of posts, whether those take comments or not. Done again, wholly or
 * after it was broken off, it leads to the same one comment.
 */
@ApplicationScoped
public class KeepingHistory {

    private final Comments comments;
    private final NamingContributors naming;
    private final Clock clock;

    public KeepingHistory(Comments comments, NamingContributors naming, Clock clock) {
        this.comments = comments;
        this.naming = naming;
        this.clock = clock;
    }

    /** @return the comment as it stands, under the post it was first put under */
    public Comment keep(WrittenElsewhere written) {
        Instant createdAt = written.at().truncatedTo(ChronoUnit.MILLIS);
        if (written.inReplyTo() != null) {
            Instant parent = comments.holdReplies(written.inReplyTo())
                    .orElseThrow(() -> new IllegalStateException("There is no comment to answer for " + written.id()))
                    .createdAt();
            createdAt = createdAt.isAfter(parent) ? createdAt : parent.plusMillis(1);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Comment comment = new Comment(
                written.id(),
                written.post(),
                written.inReplyTo(),
                written.status(),
                1,
                createdAt,
                false,
                said(written, createdAt),
                Comment.Proof.NONE,
                new Comment.Imported(written.writtenAt()),
                docket(written, now));
        return comments.keep(
                comment.isPublished()
                        ? new CommentChange.Published(comment, now)
                        : new CommentChange.Hidden(comment, now));
    }

    /** What nobody decided about elsewhere waits for somebody here, from now on: it asks for no haste that it is old. */
    private static Docket docket(WrittenElsewhere written, Instant now) {
        return written.status() == CommentStatus.PENDING ? Docket.pending(now) : Docket.EMPTY;
    }

    /** A contributor of this one comment alone: two comments have nothing in common, whatever their authors' names. */
    private Comment.@Nullable Said said(WrittenElsewhere written, Instant at) {
        if (written.words() == null) {
            return null;
        }
        String contributor = "imported:" + written.id();
        String pseudonym = written.author() == null ? naming.name(written.post(), contributor) : null;
        return new Comment.Said(
                contributor, pseudonym, written.author(), Revision.plain(written.words(), at), List.of(), false);
    }
}
