package dev.postbag.ingest.integrity;

import java.time.Instant;

/** Where an audit puts down what it looked at, and what does not fit. */
public interface Notes {

    void expecting(long more);

    void checked(String what);

    /** To be called in between when checking one thing takes long. */
    void working();

    /** Names something that does not fit, in hashes, numbers and stable words only. */
    void found(Misfit misfit);

    /** Since before this time nothing should still be on its way. */
    Instant late();
}
