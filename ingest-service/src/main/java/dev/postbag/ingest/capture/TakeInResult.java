package dev.postbag.ingest.capture;

/** What came of {@link TakeInCapture}. */
public sealed interface TakeInResult {

    /** The bytes are kept and will be read. */
    record TakenIn(Capture capture) implements TakeInResult {}

    /** Nothing was kept. */
    record Refused(Refusal refusal, String detail) implements TakeInResult {}

    /** Why bytes are not taken in. */
    enum Refusal {
        EMPTY,
        TOO_LARGE,
        UNDECODABLE,
        NOT_TEXT,
        CUT_OFF
    }
}
