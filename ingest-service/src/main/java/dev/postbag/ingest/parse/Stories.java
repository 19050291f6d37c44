package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import dev.postbag.ingest.capture.Tallies;
import java.util.List;
import java.util.Map;

/** Every story that was read out of a capture, and what became of it. */
public interface Stories extends Tallies {

    /**
     * Keeps stories, each unless it is kept already, and tells others of each, again until it is known what became of it. One
     * too large to tell of is kept as rejected. When it throws, some may be kept, and told.
     *
     * @throws NotAnnouncedException when all are kept, and others may not have been told of some
     */
    void keep(List<ReadStory> stories);

    /** Says what became of stories. The first word on each stands; of a story that is not kept nothing is. */
    void resolve(Map<StoryId, Resolution> resolutions);

    /** Whether it is not known of some story of the reading what became of it. */
    boolean anyUnresolved(CaptureId capture, int reading);
}
