package dev.postbag.ingest.capture;

/** Calls the worker: a reading waits. */
@FunctionalInterface
public interface ReadingBell {

    void ring();
}
