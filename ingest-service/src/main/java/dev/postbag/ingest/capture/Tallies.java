package dev.postbag.ingest.capture;

import java.util.List;

/** What became of the stories of each reading, as far as known. */
public interface Tallies {

    Tally tally(CaptureId capture, int reading);

    /** Of all readings of a capture, by reading and place. */
    List<Rejection> rejections(CaptureId capture);
}
