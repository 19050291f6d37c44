package dev.postbag.ingest.source;

/** Chance, so that many sources are not asked at the same moment. */
@FunctionalInterface
public interface Jitter {

    /** From 0 to 1. */
    double next();
}
