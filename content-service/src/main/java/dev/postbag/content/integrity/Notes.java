package dev.postbag.content.integrity;

/** Where an audit puts down what it looked at, and what does not fit. */
public interface Notes {

    void expecting(long more);

    void checked(String what);

    /** Names something that does not fit, in hashes, numbers and stable words only. */
    void found(Misfit misfit);

    void unchecked(String what);

    /** Gives what is on its way between services the time to arrive. */
    void settle();
}
