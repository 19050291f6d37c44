package dev.postbag.ingest.integrity;

import java.util.Optional;

/**
 * What the stories of a reading were when an audit first saw them whole, drawn together: a later version of a reader may
 * read the same capture otherwise, and what was kept then is still to be told from what was altered since.
 */
public interface Seals {

    Optional<String> of(String capture, int reading);

    /** The first seal of a reading stays. */
    void seal(String capture, int reading, String seal);
}
