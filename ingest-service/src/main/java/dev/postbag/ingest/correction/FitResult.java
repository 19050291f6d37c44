package dev.postbag.ingest.correction;

/** Whether a change fits the stories as they are. */
public sealed interface FitResult {

    /** The stories with the change made. */
    record Fits(DeskPage page) implements FitResult {}

    /** It cannot be made. */
    record Misfits(Refusal refusal) implements FitResult {}
}
