package dev.postbag.ingest.parse;

import java.util.Map;

/** The stories that the desk changed, by the ids that others know them by. */
public interface CorrectedStories {

    /** Says what became of stories. The first word on each stands; of a story that is not kept nothing is. */
    void resolve(Map<String, Resolution> resolutions);
}
