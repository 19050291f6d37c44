package dev.postbag.content.integrity;

/** Where an audit puts down what it looked at, and what does not fit. */
public interface Notes {

    void expecting(long more);

    void checked(String what);

    /** Names something that does not fit, in hashes, numbers and stable words only. */
    void found(Misfit misfit);

    /** Names something that is as it was meant to become, and differs from what it was. */
    void noted(Misfit difference);

    void unchecked(String what);

    /** Gives what is on its way between services the time to arrive. */
    void settle();
}
