package dev.postbag.comment.push;

/** Hears what became of messages to devices; it is told of none of them. */
public interface Outcomes {

    enum Outcome {
        SENT,
        GONE,
        RETRIED,
        GIVEN_UP,
        REFUSED
    }

    /** @param service the name of the push service, as it is configured */
    void came(Outcome outcome, String service);

    /** What became of one could not be noted. */
    void lost(String service, RuntimeException why);
}
