package dev.postbag.ingest.integrity;

import java.time.Instant;
import java.util.Map;

/** Where an audit puts down what it looked at, and what does not fit. */
public interface Notes {

    void expecting(long more);

    void checked(String what);

    /** So many bytes of one capture of that format lie in each place; {@code bytes} is all of them. */
    void covered(String format, Map<String, Long> bytes);

    /** To be called in between when checking one thing takes long. */
    void working();

    /** Names something that does not fit, in hashes, numbers and stable words only. */
    void found(Misfit misfit);

    /** Since before this time nothing should still be on its way. */
    Instant late();
}
