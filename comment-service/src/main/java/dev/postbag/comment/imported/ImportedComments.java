package dev.postbag.comment.imported;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The imported comments as the domain sees them. */
public interface ImportedComments {

    /** Where an orphan stands in their list: the one that has waited longest first. */
    record Place(Instant takenAt, String id) {}

    Optional<ImportedComment> withId(String id);

    /** Keeps a comment that was met for the first time; when one of its id is there, that one stays, and is answered. */
    ImportedComment keep(ImportedComment fresh);

    /**
     * Keeps a comment's next version, with what others are told of it.
     *
     * @return false when the comment is no longer as it was read: nothing changed
     */
    boolean change(ImportedComment before, ImportedComment after, Optional<Answer> answer);

    /** The ids of those not in a thread whose post is known by one of these signs. */
    List<String> waitingFor(Collection<PostSign> signs);

    /** The ids of those not in a thread that answer this comment. */
    List<String> repliesWaitingFor(String parentId);

    /** The ids of those that were taken in before this time and that nobody was told of yet. */
    List<String> leftBehind(Instant before, int limit);

    List<ImportedComment.Orphan> orphans(Optional<Place> after, int limit);

    long countOrphans();

    /**
     * Removes orphans that were taken in before then, of a limited number. Met again, each is as if for the first time.
     *
     * @return how many
     */
    long removeOrphans(Instant before, int limit);
}
