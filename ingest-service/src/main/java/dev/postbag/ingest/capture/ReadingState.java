package dev.postbag.ingest.capture;

/** How far a reading of a capture has come. */
public enum ReadingState {
    /** Nobody reads it yet. */
    RECEIVED,
    /** Its stories are being read out of it. */
    READING,
    /** All its stories are known; what became of some is not. */
    RESOLVING,
    /** What became of every story is known. */
    DONE,
    /** It could not be read. */
    FAILED
}
