package dev.postbag.ingest.correction;

/** What came of the order to correct something. */
public sealed interface CorrectionResult {

    /** It is made and kept. */
    record Made(Correction correction) implements CorrectionResult {}

    /** It cannot be made. */
    record Refused(Refusal refusal) implements CorrectionResult {}

    /** What it is about is no longer what whoever gave the order saw. */
    record Changed() implements CorrectionResult {}

    /** What was read or corrected before has not had its effect yet. */
    record Unsettled() implements CorrectionResult {}

    /** Nothing could be read out of the capture. */
    record Unreadable() implements CorrectionResult {}

    /** There is no such capture. */
    record NoSuchCapture() implements CorrectionResult {}
}
