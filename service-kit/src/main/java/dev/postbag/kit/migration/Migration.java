package dev.postbag.kit.migration;

import java.util.Optional;

/**
 * A change of what a service keeps, from one version of its schema to the next. It is made in the background, once, by one
 * replica at a time, while services of this version and of the one before read and write; so each must bear both forms until it
 * is through.
 */
public interface Migration {

    /** The schema's version it leads to; 2 for the first migration there is. */
    int version();

    /** The lowest version a service may know that still works on what this leads to. */
    int readableFrom();

    /**
     * Does the next few, those behind a place in an order of its own; nothing when there are no more. What was done and is done
     * again changes nothing.
     *
     * @param place empty for the beginning
     */
    Optional<Step> next(String place);

    /**
     * How far it is.
     *
     * @param place where the last that was done stands
     * @param done how many more are done
     */
    record Step(String place, long done) {}
}
