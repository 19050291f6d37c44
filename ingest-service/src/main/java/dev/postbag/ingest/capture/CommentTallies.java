package dev.postbag.ingest.capture;

import java.util.List;

/** What became of the comments of each reading, as far as known. */
public interface CommentTallies {

    CommentTally commentTally(CaptureId capture, int reading);

    /** The orphaned and the rejected ones of a reading, by place, so many at most. */
    List<UnplacedComment> unplaced(CaptureId capture, int reading, int most);
}
