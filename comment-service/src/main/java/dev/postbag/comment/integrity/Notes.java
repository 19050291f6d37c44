package dev.postbag.comment.integrity;

/** Where an audit puts down what it looked at, and what does not fit. */
public interface Notes {

    void expecting(long more);

    void checked(String what);

    /** Names something that does not fit, in hashes, numbers and stable words only. */
    void found(Misfit misfit);
}
