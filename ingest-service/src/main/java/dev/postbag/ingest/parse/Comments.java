package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.CommentTallies;
import java.util.List;
import java.util.Map;

/** Every comment that was read out of a capture, and what became of it. */
public interface Comments extends CommentTallies {

    /**
     * Keeps comments, each unless it is kept already, and tells others of each, again until it is known what became of it. One
     * too large to tell of is kept as rejected. When it throws, some may be kept, and told.
     *
     * @throws NotAnnouncedException when all are kept, and others may not have been told of some
     */
    void keep(List<ReadComment> comments);

    /**
     * Says what became of comments. The first word on each stands, but for an orphan: of that another word may come, and a
     * late one that it is an orphan changes nothing. Of a comment that is not kept nothing is.
     */
    void resolve(Map<CommentId, CommentResolution> resolutions);

    /** The captures a comment was read out of, as far as it is known by its own id. */
    List<CaptureId> capturesOf(String comment);

    /** Whether it is not known of some comment of the reading what became of it. */
    boolean anyUnresolved(CaptureId capture, int reading);
}
