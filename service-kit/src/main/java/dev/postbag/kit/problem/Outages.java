package dev.postbag.kit.problem;

/** Knows failures that pass: what a request needs is out of reach for the moment. */
@FunctionalInterface
public interface Outages {

    boolean isOne(Throwable failure);
}
