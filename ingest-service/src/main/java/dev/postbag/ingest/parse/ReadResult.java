package dev.postbag.ingest.parse;

import dev.postbag.ingest.capture.Assignment;
import dev.postbag.ingest.capture.ReadingFailure;

/** What came of the search for a reading to work on. */
public sealed interface ReadResult {

    /** None waits. */
    record Idle() implements ReadResult {}

    /** All its stories and comments are kept. */
    record Done(Assignment assignment, int stories, int comments) implements ReadResult {}

    /** It cannot be read, and will not be tried again. */
    record Failed(Assignment assignment, ReadingFailure failure) implements ReadResult {}

    /** Somebody else goes on with it. */
    record Left(Assignment assignment) implements ReadResult {}
}
