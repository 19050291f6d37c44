package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.CaptureId;
import java.time.Instant;
import java.util.List;

/**
 * A comment that was erased: nothing that was made of captures holds its words.
 *
 * @param post in whose thread it was
 * @param captures those it was read out of; their bytes hold its words and are never changed
 * @param at when that was looked up
 */
public record ErasedComment(String comment, String post, List<CaptureId> captures, Instant at) {

    public ErasedComment {
        captures = List.copyOf(captures);
    }
}
