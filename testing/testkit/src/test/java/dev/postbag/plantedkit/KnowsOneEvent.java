package dev.postbag.plantedkit;

import dev.postbag.contracts.post.PostWithdrawn;

/** Planted: it knows one event by name. */
public class KnowsOneEvent {

    Class<?> event() {
        return PostWithdrawn.class;
    }
}
